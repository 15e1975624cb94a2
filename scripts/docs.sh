#!/usr/bin/env bash
# Writes the generated docs anew, or with --check says which of them are not those of the code.
set -euo pipefail
cd "$(dirname "$0")/.."
exec .deps/venv/bin/python scripts/docs.py "$@"
