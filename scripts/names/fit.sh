#!/usr/bin/env bash
# Fits the weights by which it is decided which names of the gazetteer are places to the annotated pages, and writes how they
# do on pages left out into docs/gazetteer.md. Twice: a name is told where the mention before it ends, the second time by
# weights that have not seen the page. Build anew afterwards: the data file is embedded, and CLiangData.c is touched for that.
set -euo pipefail
cd "$(dirname "$0")/../.."

python=$(scripts/venv.sh choices scripts/choices/requirements.txt)
choices=$(mktemp -d)
trap 'rm -rf "$choices"' EXIT
write() { LIANG_TRAIN_NAMES=$choices swift test "$@" --filter NameTrainingRun; }
for _ in first second; do
  write "$@"
  "$python" scripts/choices/fit.py "$choices" names
done
write "$@"
cp "$choices/full.bin" Sources/CLiangData/data/names.bin
sed -i -e "/<!-- names -->/,/<!-- names -->/{//!d}" -e "0,/<!-- names -->/{/<!-- names -->/r $choices/scores.md
}" docs/gazetteer.md
cat "$choices/scores.md"
