#!/usr/bin/env bash
# Fits the weights of item, action and modality to the annotated pages, then reads every page with weights fitted without it:
# what was right there becomes the confidence, and the tables of docs/quantities.md. Build anew afterwards: the data file is
# embedded, and CLiangData.c is touched for that.
set -euo pipefail
cd "$(dirname "$0")/../.."

python=$(scripts/venv.sh phrases scripts/phrases/requirements.txt)
fit() { "$python" scripts/phrases/fit.py "$@"; }
work=$(mktemp --directory)
trap 'rm -rf "$work"' EXIT
LIANG_TRAIN_PHRASES=$work/choices swift test "$@" --filter PhraseTrainingRun
fit weights "$work/choices" "$work"
LIANG_LEFT_OUT_PHRASES=$work swift test "$@" --skip-build --filter PhrasesLeftOutRun
fit calibrate "$work" Sources/CLiangData/data/phrases.bin docs/quantities.md
touch Sources/CLiangData/CLiangData.c
