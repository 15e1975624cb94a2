#!/usr/bin/env bash
# Writes a Swift file with the hash of all files below a directory, their names included; hidden ones, as editors leave them,
# are no sources. The build calls it: stamp.sh DIRECTORY FILE
set -euo pipefail
out=$(realpath -m "$2")
cd "$1"
stamp=$(find . -type f ! -path '*/.*' ! -name '*~' ! -name '*.orig' -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -c 1-16)
printf '/// 16 hex digits: the same for the same sources.\nlet sourceStamp = "%s"\n' "$stamp" > "$out"
