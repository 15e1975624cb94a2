#!/usr/bin/env bash
# Holds the sources to the import table of ARCHITECTURE.md: which of our modules, and which C modules, each may import.
# The build refuses imports that no target declares; this refuses those that the table does not know, declared or not.
set -euo pipefail
cd "$(dirname "$0")/.."

declare -A allowed=(
  [LiangCore]=""
  [LiangText]="LiangCore CLiangData"
  [LiangStages]="LiangCore LiangText"
  [LiangFormats]="LiangCore CLibCSV CXLSXWriter CMinizip CUchardet CArrowBridge"
  [LiangPipeline]="LiangCore"
  [LiangRun]="LiangCore LiangPipeline CRename"
  [LiangSchedule]="LiangCore"
)
bad=0
for module in "${!allowed[@]}"; do
  while IFS=: read -r file line text; do
    imported=$(sed -E 's/.*import ((struct|enum|func|class|protocol) )?([A-Za-z0-9_]+).*/\3/' <<<"$text")
    [[ " ${allowed[$module]} " == *" $imported "* ]] && continue
    printf '%s:%s: %s must not import %s (see the import table in ARCHITECTURE.md)\n' "$file" "$line" "$module" "$imported"
    bad=1
  done < <(grep -RnE '^(@[a-zA-Z_]+ )?((public|package|internal|fileprivate|private) )?import (C?Liang|C[A-Z])[A-Za-z]*' \
    "Sources/$module" --include='*.swift' || true)
done
exit "$bad"
