#!/usr/bin/env bash
# Compiles the gazetteer and its list of traps from the pinned source packages, in a virtual environment of its own below
# .deps.
set -euo pipefail
cd "$(dirname "$0")/../.."

python=$(scripts/venv.sh gazetteer scripts/gazetteer/requirements.txt)
"$python" scripts/gazetteer/build.py Sources/CLiangData/data/gazetteer.bin Tests/Cases/gazetteer/traps.txt
