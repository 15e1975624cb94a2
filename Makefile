# Everything a user or a developer types. `make` alone prints this list.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

# Imports that no target declares are errors: the import table in ARCHITECTURE.md is this flag.
SWIFT_FLAGS := --explicit-target-dependency-import-check error
LIANG := .build/release/liang
# The fits read hundreds of pages through every stage: optimized, some twenty times as fast. Apart, so as not to undo the tests' build.
FIT_FLAGS := --scratch-path .build/fit -Xswiftc -O
PIPELINES := $(wildcard pipelines/*.yaml)

.PHONY: help deps deps-test build etl test check format docs eval fit bench sweep nightly gazetteer lexicon clean

help: ## Print this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-11s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

deps: ## Install what is missing: system libraries through apt, Arrow C++ below .deps
	@scripts/deps.sh

deps-test: deps
	@scripts/deps.sh test

build: deps ## Build the release binary
	@swift build -c release --product liang $(SWIFT_FLAGS) $(if $(CI),,--quiet)

etl: build ## Set up, build, and turn seeds/ into tables below output/
	@$(LIANG) run pipelines/union-news.yaml

test: deps-test ## Run every test
	@scripts/test.sh

check: deps-test ## All that CI runs: format, lint, imports, generated docs, tests
	@scripts/check.sh

format: ## Format the sources
	@swift format --in-place --recursive Package.swift Plugins Sources Tests Benchmarks/Package.swift Benchmarks/Sources

docs: deps-test build ## Write the generated docs anew
	@scripts/docs.sh

eval: build ## Score the tables against the annotated pages
	@$(LIANG) eval --gold Tests/Gold

fit: deps ## Fit the weights to the annotated pages; measure each page left out
	@scripts/segment/fit.sh $(FIT_FLAGS)
	@scripts/choices/fit.sh names $(FIT_FLAGS)
	@scripts/phrases/fit.sh $(FIT_FLAGS)
	@scripts/choices/fit.sh places $(FIT_FLAGS)
	@scripts/choices/fit.sh periods $(FIT_FLAGS)

bench: deps ## Measure each stage on generated pages against Python's regular expressions
	@rm -f Benchmarks/.build/release.yaml # a plan made before a file was added to this package would miss it
	@swift build -c release --package-path Benchmarks --quiet
	@Benchmarks/run.py

nightly: ## Run what is due of pipelines/*.yaml, with the binary as built; the line for a crontab
	@[[ -x $(LIANG) ]] || { echo "nightly: there is no $(LIANG); call 'make build' first" >&2; exit 2; }
	@$(LIANG) schedule run $(PIPELINES)

sweep: deps ## Read every county and every trap; write the tables of docs/gazetteer.md
	@scripts/gazetteer/sweep.sh

gazetteer: ## Compile the gazetteer from its sources
	@scripts/gazetteer/build.sh

lexicon: ## Compile the word lexicon, and what its words mean, from their sources
	@scripts/lexicon/build.sh

clean: ## Remove build products (not .deps, not output)
	@rm -rf .build Benchmarks/.build
