#!/usr/bin/env bash
# Compiles the word lexicon from the pinned dictionary package, in a virtual environment of its own below .deps.
set -euo pipefail
cd "$(dirname "$0")/../.."

python=$(scripts/venv.sh lexicon scripts/lexicon/requirements.txt)
"$python" scripts/lexicon/build.py Sources/CLiangData/data/lexicon.bin
