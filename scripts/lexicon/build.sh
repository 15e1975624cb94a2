#!/usr/bin/env bash
# Compiles the word lexicon from the pinned dictionary package, in a virtual environment of its own below .deps.
set -euo pipefail
cd "$(dirname "$0")/../.."

venv=.deps/lexicon
[[ -x $venv/bin/python ]] || python3 -m venv "$venv"
"$venv/bin/pip" install --quiet --disable-pip-version-check --requirement scripts/lexicon/requirements.txt
"$venv/bin/python" scripts/lexicon/build.py Sources/CLiangData/data/lexicon.bin
