#!/usr/bin/env bash
# fit.sh NAME …: fits the weights of one choice to the annotated pages, and writes how they do on pages left out into its
# document. What follows the name goes to `swift test`. NAME is one of
#
#     names     which names of the gazetteer are places
#     places    what articles, then figures, are about
#     periods   which time a figure covers
#
# In two steps, because a choice is told of others: where the mention before a name ends, what the article is about, how far the
# choices for the figures that a headline repeats can be trusted; each by weights that have not seen the page. Build anew
# afterwards: the data file is embedded, and CLiangData.c is touched for that to be seen.
set -euo pipefail
cd "$(dirname "$0")/../.."

name=${1-}
case $name in
  names) suite=NameTrainingRun steps=(names names) document=docs/gazetteer.md ;;
  places) suite=PlaceTrainingRun steps=(articles metrics) document=docs/places.md ;;
  periods) suite=PeriodTrainingRun steps=(periods periods) document=docs/periods.md ;;
  *) echo "fit.sh: there is no choice '$name'; give names, places or periods" >&2; exit 64 ;;
esac
shift

python=$(scripts/venv.sh choices scripts/choices/requirements.txt)
choices=$(mktemp -d)
trap 'rm -rf "$choices"' EXIT
write() { env "LIANG_TRAIN_${name^^}=$choices" swift test "$@" --filter "$suite"; }
for step in "${steps[@]}"; do
  write "$@"
  "$python" scripts/choices/fit.py "$choices" "$step"
done
write "$@"
cp "$choices/full.bin" "Sources/CLiangData/data/$name.bin"
touch Sources/CLiangData/CLiangData.c
sed -i -e "/<!-- $name -->/,/<!-- $name -->/{//!d}" -e "0,/<!-- $name -->/{/<!-- $name -->/r $choices/scores.md
}" "$document"
cat "$choices/scores.md"
