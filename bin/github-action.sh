#!/usr/bin/env bash
# What action.yml runs. Values come from the environment alone, so that no name of a file or branch is read as a command.
set -uo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# A checkout of the repository is built once; the package comes built.
if [ ! -f "$here/dist/bin/main.js" ]; then
  (cd "$here" && npm ci --no-audit --no-fund && npm run build) > "$work/build.log" 2>&1 || {
    cat "$work/build.log"
    echo '::error::peppolkit could not be built.'
    exit 2
  }
fi

args=(validate --format github --fail-on "${PEPPOLKIT_FAIL_ON:-error}" --report "json=$work/report.json")
[ -n "${PEPPOLKIT_SARIF:-}" ] && args+=(--report "sarif=$PEPPOLKIT_SARIF")
[ -n "${PEPPOLKIT_HTML:-}" ] && args+=(--report "html=$PEPPOLKIT_HTML")

if [ -n "${PEPPOLKIT_FILES:-}" ]; then
  names=()
  while IFS= read -r name; do
    [ -n "$name" ] && names+=("$name")
  done <<< "$PEPPOLKIT_FILES"
  args+=(-- "${names[@]}")
else
  # The first push of a branch has no commit before it: then every file counts.
  base=${PEPPOLKIT_BASE:-}
  if [[ $base =~ ^[0-9a-f]{40}$ && ! $base =~ ^0+$ ]] && git cat-file -e "$base^{commit}" 2> /dev/null; then
    git diff --name-only -z --diff-filter=ACMR "$base"...HEAD -- '*.xml' '*.XML' '*.zip' '*.ZIP' > "$work/changed" ||
      git diff --name-only -z --diff-filter=ACMR "$base" HEAD -- '*.xml' '*.XML' '*.zip' '*.ZIP' > "$work/changed" || exit 2
  else
    git ls-files -z -- '*.xml' '*.XML' '*.zip' '*.ZIP' > "$work/changed" || exit 2
  fi
  args+=(--files-from "$work/changed")
fi

node "$here/bin/peppolkit.js" "${args[@]}"
code=$?
if [ -f "$work/report.json" ]; then
  documents=$(node "$here/bin/github-summary.js" "$work/report.json" "${GITHUB_STEP_SUMMARY:-/dev/null}") || exit 2
  echo "documents=$documents" >> "${GITHUB_OUTPUT:-/dev/null}"
fi
exit $code
