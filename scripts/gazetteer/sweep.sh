#!/usr/bin/env bash
# Puts every county of the gazetteer into sentences, and every trap, and writes what comes out of them into
# docs/gazetteer.md; reads figures in 2,000 random texts. The tests take a sample of the same.
set -euo pipefail
cd "$(dirname "$0")/../.."

results=$(mktemp)
trap 'rm -f "$results"' EXIT
LIANG_SWEEP=$results swift test --quiet --filter 'GeneratedPlacesTests|PlaceTrapsTests|survivesNoise' \
  --explicit-target-dependency-import-check error "$@"
python3 scripts/gazetteer/sweep.py "$results" docs/gazetteer.md
