#!/usr/bin/env bash
# Fits the weights of item, action and modality to the annotated pages, and writes how they do on pages left out into
# docs/quantities.md. Build anew afterwards: the data file is embedded, and CLiangData.c is touched for that.
set -euo pipefail
cd "$(dirname "$0")/../.."

venv=.deps/phrases
[[ -x $venv/bin/python ]] || python3 -m venv "$venv"
"$venv/bin/pip" install --quiet --disable-pip-version-check --requirement scripts/phrases/requirements.txt
choices=$(mktemp)
trap 'rm -f "$choices"' EXIT
LIANG_TRAIN_PHRASES=$choices swift test "$@" --filter PhraseTrainingRun
"$venv/bin/python" scripts/phrases/fit.py "$choices" Sources/CLiangData/data/phrases.bin docs/quantities.md
touch Sources/CLiangData/CLiangData.c
