#!/usr/bin/env bash
# Fits the weights by which it is chosen which time a figure covers to the annotated pages, and writes how they do on pages
# left out into docs/periods.md. The second time figures of headlines learn how far the choices for those that they repeat can
# be trusted. Build anew afterwards: the data file is embedded, and CLiangData.c is touched for that.
set -euo pipefail
cd "$(dirname "$0")/../.."

python=$(scripts/venv.sh choices scripts/choices/requirements.txt)
choices=$(mktemp -d)
trap 'rm -rf "$choices"' EXIT
write() { LIANG_TRAIN_PERIODS=$choices swift test "$@" --filter PeriodTrainingRun; }
for _ in first second; do
  write "$@"
  "$python" scripts/choices/fit.py "$choices" periods
done
write "$@"
cp "$choices/full.bin" Sources/CLiangData/data/periods.bin
sed -i -e "/<!-- table -->/,/<!-- table -->/{//!d}" -e "0,/<!-- table -->/{/<!-- table -->/r $choices/scores.md
}" docs/periods.md
cat "$choices/scores.md"
