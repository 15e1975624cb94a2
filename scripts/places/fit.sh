#!/usr/bin/env bash
# Fits the weights by which it is chosen what articles and figures are about to the annotated pages, and writes how they do
# on pages left out into docs/places.md. Build anew afterwards: the data file is embedded, and CLiangData.c is touched
# for that.
set -euo pipefail
cd "$(dirname "$0")/../.."

python=$(scripts/venv.sh choices scripts/choices/requirements.txt)
choices=$(mktemp -d)
trap 'rm -rf "$choices"' EXIT
write() { LIANG_TRAIN_PLACES=$choices swift test "$@" --filter PlaceTrainingRun; }
write "$@"
"$python" scripts/choices/fit.py "$choices" articles
write "$@"
"$python" scripts/choices/fit.py "$choices" metrics
write "$@"
cp "$choices/full.bin" Sources/CLiangData/data/places.bin
sed -i -e "/<!-- table -->/,/<!-- table -->/{//!d}" -e "0,/<!-- table -->/{/<!-- table -->/r $choices/scores.md
}" docs/places.md
cat "$choices/scores.md"
