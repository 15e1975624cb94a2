#!/usr/bin/env bash
# Compiles the word lexicon and the vectors of its words from the pinned packages, in a virtual environment of its own below
# .deps. Of the one with the vectors only the data is wanted, and not what it would install.
set -euo pipefail
cd "$(dirname "$0")/../.."

# Sums of several threads hang on how many there are.
export OPENBLAS_NUM_THREADS=1
python=$(scripts/venv.sh lexicon scripts/lexicon/requirements.txt)
package=.deps/lexicon/foolnltk-0.1.7.tar.gz
[ -f "$package" ] || "$python" -m pip download --quiet --disable-pip-version-check --no-deps --no-binary :all: \
  --require-hashes --requirement scripts/lexicon/vectors.txt --dest .deps/lexicon
"$python" scripts/lexicon/build.py "$package" Sources/CLiangData/data/lexicon.bin Sources/CLiangData/data/vectors.bin
