#!/usr/bin/env bash
# Compiles the gazetteer from the pinned source packages, in a virtual environment of its own below .deps.
set -euo pipefail
cd "$(dirname "$0")/../.."

venv=.deps/gazetteer
[[ -x $venv/bin/python ]] || python3 -m venv "$venv"
"$venv/bin/pip" install --quiet --disable-pip-version-check --requirement scripts/gazetteer/requirements.txt
"$venv/bin/python" scripts/gazetteer/build.py Sources/CLiangData/data/gazetteer.bin
