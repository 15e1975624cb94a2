#!/usr/bin/env bash
# Builds and runs every test. Release mode: the accuracy tests read hundreds of pages.
set -euo pipefail
cd "$(dirname "$0")/.."
swift build -c release --build-tests -Xswiftc -enable-testing --explicit-target-dependency-import-check error
swift test -c release --skip-build -Xswiftc -enable-testing --parallel
