#!/usr/bin/env bash
# Holds the sources to the import table of ARCHITECTURE.md: what each module may import of ours, of libraries, of the system.
# The build refuses imports that no target declares; this refuses those that the table does not know, declared or not.
set -euo pipefail
cd "$(dirname "$0")/.."

declare -A allowed=(
  [LiangCore]=""
  [LiangText]="LiangCore CLiangData"
  [LiangStages]="LiangCore LiangText Synchronization"
  [LiangFormats]="LiangCore CLibCSV CXLSXWriter CMinizip CUchardet CArrowBridge Glibc"
  [LiangPipeline]="LiangCore Yams Foundation Glibc"
  [LiangRun]="LiangCore LiangPipeline CRename Crypto GRDB SystemPackage Foundation FoundationEssentials Glibc Synchronization"
  [LiangSchedule]="LiangCore Foundation"
  [liang]="LiangCore LiangText LiangStages LiangFormats LiangPipeline LiangRun LiangSchedule ArgumentParser Rainbow Foundation Synchronization"
)
bad=0
for module in "${!allowed[@]}"; do
  while IFS=: read -r file line text; do
    imported=$(sed -E 's/.*import ((struct|enum|func|class|protocol) )?([A-Za-z0-9_]+).*/\3/' <<<"$text")
    [[ " ${allowed[$module]} " == *" $imported "* ]] && continue
    printf '%s:%s: %s must not import %s (see the import table in ARCHITECTURE.md)\n' "$file" "$line" "$module" "$imported"
    bad=1
  done < <(grep -RnE '^(@[a-zA-Z_]+ )?((public|package|internal|fileprivate|private) )?import ' \
    "Sources/$module" --include='*.swift' || true)
done
exit "$bad"
