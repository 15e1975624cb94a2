#!/usr/bin/env bash
# Fits the weights of item, action and modality to the annotated pages, twice: a choice is told what was chosen for the
# figure before and for the figure itself, the first time as readers say it, the second time as weights of the first time
# choose that have not seen the page, for in use too it is told what is not always right. Then reads every page with weights
# fitted without it: what was right there becomes the confidence, and the tables of docs/quantities.md. Build anew
# afterwards: the data file is embedded, and CLiangData.c is touched for that to be seen.
set -euo pipefail
cd "$(dirname "$0")/../.."

python=$(scripts/venv.sh phrases scripts/phrases/requirements.txt)
fit() { "$python" scripts/phrases/fit.py "$@"; }
work=$(mktemp --directory)
trap 'rm -rf "$work"' EXIT
mkdir "$work/told" "$work/chosen"
LIANG_TRAIN_PHRASES=$work/told/choices swift test "$@" --filter PhraseTrainingRun
fit weights "$work/told/choices" "$work/told"
LIANG_LEFT_OUT_PHRASES=$work/told LIANG_TRAIN_PHRASES=$work/chosen/choices \
  swift test "$@" --skip-build --filter PhraseTrainingRun
fit weights "$work/chosen/choices" "$work/chosen"
LIANG_LEFT_OUT_PHRASES=$work/chosen swift test "$@" --skip-build --filter PhrasesLeftOutRun
fit calibrate "$work/chosen" Sources/CLiangData/data/phrases.bin docs/quantities.md
touch Sources/CLiangData/CLiangData.c
