#!/usr/bin/env bash
# Fits the weights of the segmenter to the annotated pages and to shuffles of them and of our own articles, measures them
# on pages left out, an eighth at a time, and writes SegmentWeights.swift, LinkTrees+Table.swift and the tables of
# docs/segmentation.md.
#
# The choices that weights are fitted to depend a little on the weights that the stories are drafted with. These are
# start.txt, so that the same pages always give the same weights. Arguments go to `swift test`; optimized (-Xswiftc -O) it is
# a matter of minutes.
set -euo pipefail
cd "$(dirname "$0")/../.."

flags=("$@")
# Sums of several threads hang on how many there are.
export OPENBLAS_NUM_THREADS=1
python=$(scripts/venv.sh segment scripts/segment/requirements.txt)
work=$(mktemp --directory)
trap 'rm -rf "$work"' EXIT

run() { swift test "${flags[@]}" --filter "SegmentTests/$1"; }

LIANG_SEGMENT_START=$PWD/scripts/segment/start.txt LIANG_SEGMENT_TRAINING=$work/choices run writesTheTraining
"$python" scripts/segment/fit.py "$work/choices" "$work/weights" \
  --into Sources/LiangStages/Segment/Links
LIANG_SEGMENT_WEIGHTS=$work/weights run writesTheTables
