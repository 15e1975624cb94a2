#!/usr/bin/env bash
# Fits the weights by which it is chosen which time a figure covers to the annotated pages, and writes how they do on pages
# left out into docs/periods.md. The second time figures learn how far the choices before them can be trusted. Build anew
# afterwards: the data file is embedded, and CLiangData.c is touched for that.
set -euo pipefail
cd "$(dirname "$0")/../.."

venv=.deps/choices
[[ -x $venv/bin/python ]] || python3 -m venv "$venv"
"$venv/bin/pip" install --quiet --disable-pip-version-check --requirement scripts/choices/requirements.txt
choices=$(mktemp -d)
trap 'rm -rf "$choices"' EXIT
write() { LIANG_TRAIN_PERIODS=$choices swift test "$@" --filter PeriodTrainingRun; }
for _ in first second; do
  write "$@"
  "$venv/bin/python" scripts/choices/fit.py "$choices" periods
done
write "$@"
cp "$choices/full.bin" Sources/CLiangData/data/periods.bin
touch Sources/CLiangData/CLiangData.c
sed -i -e "/<!-- table -->/,/<!-- table -->/{//!d}" -e "0,/<!-- table -->/{/<!-- table -->/r $choices/scores.md
}" docs/periods.md
cat "$choices/scores.md"
