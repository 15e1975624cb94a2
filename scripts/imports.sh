#!/usr/bin/env bash
# Holds the sources to the table of modules in ARCHITECTURE.md: what each may import of ours, of libraries and of the system.
# The build refuses imports that no target declares; this refuses those that the table does not know, declared or not, modules
# that it does not know, and what it allows and nothing uses.
set -euo pipefail
cd "$(dirname "$0")/.."

bad=0
complain() {
  printf '%s (see the table of modules in ARCHITECTURE.md)\n' "$*"
  bad=1
}

# The rows: modules | of ours | of libraries and the system | what it is
declare -A allowed=() told=()
while IFS='|' read -r _ modules ours others _; do
  for module in ${modules//,/ }; do
    told[$module]="${ours//,/ } ${others//,/ }"
    allowed[$module]=" "
    for name in ${told[$module]}; do allowed[$module]+="$name Liang$name "; done
  done
done < <(sed -n '/^| module |/,/^$/p' ARCHITECTURE.md | tail -n +3)
[[ ${#allowed[@]} -gt 0 ]] || complain "ARCHITECTURE.md has no table of modules"

for folder in Sources/*/; do
  module=$(basename "$folder")
  [[ -v allowed[$module] ]] || complain "$folder: there is no row for this module"
done

for module in "${!allowed[@]}"; do
  folder=Sources/$module
  [[ -d $folder ]] || folder=Tests/$module
  [[ -d $folder ]] || {
    complain "there is no module $module"
    continue
  }
  used=" "
  while IFS=: read -r file line text; do
    imported=$(sed -E 's/.*import ((struct|enum|func|class|protocol) )?([A-Za-z0-9_]+).*/\3/' <<<"$text")
    used+="$imported "
    [[ ${allowed[$module]} == *" $imported "* ]] && continue
    [[ ${allowed[$module]} == *" all "* && $imported == Liang* ]] && continue
    complain "$file:$line: $module must not import $imported"
  done < <(grep -RnE '^[[:space:]]*(@[^ ]+ +)*((public|package|internal|fileprivate|private) +)?import ' \
    "$folder" --include='*.swift' || true)
  for name in ${told[$module]}; do
    [[ $name == all || $name == – || $used == *" $name "* || $used == *" Liang$name "* ]] ||
      complain "$module may import $name, and does not"
  done
done
exit "$bad"
