#!/usr/bin/env bash
# All of CI: format and lint, the import table, generated docs, tests. Stops at the first thing that is wrong.
set -euo pipefail
cd "$(dirname "$0")/.."

step() { printf '\n== %s\n' "$*"; }

step "format and lint"
sources=(Package.swift Plugins Sources Tests Benchmarks/Package.swift Benchmarks/Sources)
swift format lint --strict --recursive "${sources[@]}"
# The formatter sees code only.
long=$(LC_ALL=C.UTF-8 grep -rnP --include='*.swift' '^(?=.{121})(.*\s)?//' "${sources[@]}") || [[ $? -eq 1 ]]
[[ -z $long ]] || { printf '%s\n' "$long" "these comments are longer than 120 columns: wrap them"; exit 1; }

step "import table"
scripts/imports.sh

step "build and test"
scripts/test.sh

step "generated docs"
scripts/docs.sh --check --build debug
