#!/usr/bin/env bash
# Prepares what the build needs and the package manager cannot bring: system packages through apt, Arrow C++ under .deps/.
#
#   scripts/deps.sh         what `swift build` needs
#   scripts/deps.sh test    that, and the independent readers (pyarrow, DuckDB, openpyxl, pandas, jsonschema) that the tests compare with
#
# Safe to call at any time: it does nothing where nothing is missing, waits for a second caller, and clears away what an
# interrupted call has left. Arrow is the system's where pkg-config knows it, otherwise the one inside the pyarrow wheel,
# whose headers and libraries are made for linking against. Either way Package.swift sees the same two directories:
# .deps/include and .deps/lib.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# g++ stands for the C++ standard library that the Swift toolchain's clang compiles the Arrow bridge against.
packages=(
  g++ libcsv-dev libminizip-dev libsqlite3-dev libuchardet-dev libxlsxwriter-dev pkg-config python3-venv zlib1g-dev
)
pyarrow="26.0.1"
readers=("pyarrow==$pyarrow" duckdb==2.0.0 openpyxl==3.1.5 pandas==3.1.1 jsonschema==4.26.0)

say() { printf 'deps: %s\n' "$*" >&2; }
fail() { say "$@"; exit 1; }

is_installed() { [[ "$(dpkg-query -W -f '${Status}' "$1" 2>/dev/null)" == "install ok installed" ]]; }

install_packages() {
  local missing=() package root=()
  for package in "${packages[@]}"; do is_installed "$package" || missing+=("$package"); done
  ((${#missing[@]})) || return 0

  local by_hand="sudo apt-get update && sudo apt-get install -y ${missing[*]}"
  if ((EUID)); then root=(sudo -n); fi
  if ! command -v apt-get >/dev/null || { ((EUID)) && ! sudo -n true 2>/dev/null; }; then
    say "these packages are missing, and this user cannot install them: ${missing[*]}"
    fail "install them with: $by_hand"
  fi
  say "installing ${missing[*]}"
  "${root[@]}" apt-get update -qq || say "apt-get update failed; trying with the package lists at hand"
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" \
    >/dev/null || fail "apt-get failed; install by hand with: $by_hand"
}

# The first Python for which there are wheels of everything we want.
find_python() {
  local candidate
  for candidate in python3 python3.13 python3.12 python3.11; do
    if "$candidate" -c 'import sys, venv, ensurepip; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' \
      2>/dev/null; then
      command -v "$candidate"
      return
    fi
  done
  fail "no Python 3.11, 3.12 or 3.13 with the venv module found: install python3 and python3-venv"
}

pip() { .deps/venv/bin/python -m pip --disable-pip-version-check install --quiet --only-binary=:all: "$@"; }

# The stamp inside is written last: a virtual environment without it is the rest of an interrupted call.
make_venv() {
  if [[ -e .deps/venv/made ]] && .deps/venv/bin/python -c '' 2>/dev/null; then return; fi
  local python
  python="$(find_python)"
  rm -rf .deps/venv
  "$python" -m venv .deps/venv
  touch .deps/venv/made
}

# What .deps/include and .deps/lib have to be made from.
arrow_origin() {
  if pkg-config --exists 'arrow >= 20' 'parquet >= 20'; then
    echo "system $(pkg-config --modversion arrow)"
  else
    echo "pyarrow $pyarrow"
  fi
}

dangling_links() { find .deps/include .deps/lib .deps/venv/bin/python -xtype l 2>/dev/null; }

prepare_arrow() {
  local origin includes libraries library versions
  origin="$(arrow_origin)"
  if [[ "$(cat .deps/arrow 2>/dev/null)" == "$origin" && -z "$(dangling_links)" ]]; then return; fi

  rm -rf .deps/arrow .deps/include .deps/lib .deps/venv
  if [[ "$origin" == system* ]]; then
    includes="$(pkg-config --variable=includedir arrow)"
    libraries="$(pkg-config --variable=libdir arrow)"
  else
    say "fetching Arrow C++ (the pyarrow wheel, about 50 MB)"
    make_venv
    pip "pyarrow==$pyarrow" || fail "pip could not install pyarrow $pyarrow"
    includes="$(echo .deps/venv/lib/python3*/site-packages/pyarrow/include)"
    libraries="$(dirname "$includes")"
  fi

  mkdir -p .deps/include .deps/lib
  ln -sr "$includes/arrow" "$includes/parquet" .deps/include/
  for library in libarrow libparquet; do
    # Linked under every name: the loader asks for the versioned one, the linker for the bare one, which wheels lack.
    versions=("$libraries/$library".so*)
    ln -sr "${versions[@]}" .deps/lib/
    [[ -e .deps/lib/$library.so ]] || ln -sr "${versions[-1]}" ".deps/lib/$library.so"
  done
  [[ -z "$(dangling_links)" ]] || fail "Arrow C++ is incomplete: $(dangling_links)"
  echo "$origin" >.deps/arrow
}

prepare_readers() {
  make_venv
  if [[ "$(cat .deps/venv/readers 2>/dev/null)" == "${readers[*]}" ]]; then return; fi
  say "fetching the readers that the tests compare with: ${readers[*]}"
  pip "${readers[@]}" || fail "pip could not install ${readers[*]}"
  # DuckDB's own shell is a convenience for looking by hand; the tests go through the module.
  pip duckdb-cli==1.5.6 || say "going on without DuckDB's shell"
  echo "${readers[*]}" >.deps/venv/readers
}

[[ "${1:-build}" == build || "${1:-}" == test ]] || fail "usage: scripts/deps.sh [build|test]"
install_packages
mkdir -p .deps
exec {lock}>.deps/lock
flock "$lock"
prepare_arrow
if [[ "${1:-build}" == test ]]; then prepare_readers; fi
