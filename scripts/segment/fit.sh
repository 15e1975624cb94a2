#!/usr/bin/env bash
# Fits the weights of the segmenter to the annotated pages and to shuffles of them and of our own articles, measures them
# with each page left out, and writes SegmentWeights.swift and the tables of docs/segmentation.md.
#
# The choices that weights are fitted to depend a little on the weights that the stories are drafted with. These are
# start.txt, so that the same pages always give the same weights.
set -euo pipefail
cd "$(dirname "$0")/../.."

work=.deps/segment
[[ -x $work/venv/bin/python ]] || python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check --requirement scripts/segment/requirements.txt

run() { swift test -c release -Xswiftc -enable-testing --filter "SegmentTests/$1"; }

LIANG_SEGMENT_START=$PWD/scripts/segment/start.txt LIANG_SEGMENT_TRAINING=$work/choices run writesTheTraining
"$work/venv/bin/python" scripts/segment/fit.py "$work/choices" "$work/weights" \
  --into Sources/LiangStages/Segment/SegmentWeights.swift
LIANG_SEGMENT_WEIGHTS=$work/weights run writesTheTables
