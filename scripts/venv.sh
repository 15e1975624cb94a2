#!/usr/bin/env bash
# venv.sh NAME REQUIREMENTS: makes .deps/NAME, a virtual environment with these packages, and prints its python. One that
# a step left half made is made anew.
set -euo pipefail
cd "$(dirname "$0")/.."

venv=.deps/$1
if ! cmp --silent "$2" "$venv/made"; then
  rm -rf "$venv"
  python3 -m venv "$venv"
  "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --requirement "$2"
  cp "$2" "$venv/made"
fi
echo "$venv/bin/python"
