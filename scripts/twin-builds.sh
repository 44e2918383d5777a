#!/usr/bin/env bash
# Builds the site twice, the program of the page and the native one anew each time, and compares all bytes.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source scripts/env.sh
use_page_profile
export SITE_URL=https://atlas.example

rm -rf target/twins
for twin in a b; do
  touch src/lib.rs src/main.rs
  trunk build --release --dist "target/twins/$twin"
done
diff --recursive --brief target/twins/a target/twins/b
echo "twin builds: the same bytes in $(find target/twins/a -type f | wc -l) files"
