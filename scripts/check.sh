#!/usr/bin/env bash
# All of CI: format and lint, the import table, generated docs, tests. Stops at the first thing that is wrong.
set -euo pipefail
cd "$(dirname "$0")/.."

step() { printf '\n== %s\n' "$*"; }

step "format and lint"
swift format lint --strict --recursive Package.swift Plugins Sources Tests Benchmarks/Package.swift Benchmarks/Sources

step "import table"
scripts/imports.sh

step "build and test"
scripts/test.sh

step "generated docs"
scripts/docs.sh --check --build debug
