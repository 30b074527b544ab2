#!/usr/bin/env bash
# Proves what a newcomer meets: clones what is committed into an empty folder, gives npm an empty
# cache, and runs a command there. Without arguments: npm test.
#   scripts/fresh-clone.sh npm run build-storybook
set -euo pipefail

repository="$(git -C "$(dirname "$0")" rev-parse --show-toplevel)"
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT

git clone --quiet "$repository" "$folder/clone"
cd "$folder/clone"
export npm_config_cache="$folder/npm-cache"

if [ "$#" -eq 0 ]; then set -- npm test; fi
"$@"
