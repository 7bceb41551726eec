#!/usr/bin/env bash
# Generates into a scratch copy's place and fails if git sees a difference.
set -euo pipefail
cd "$(dirname "$0")/.."
before=$(git status --porcelain --untracked-files=all; git diff | sha256sum)
go generate ./graph/...
(cd frontend && npm run --silent codegen)
after=$(git status --porcelain --untracked-files=all; git diff | sha256sum)
if [ "$before" != "$after" ]; then
  git status --short
  git diff --stat
  echo "generated code is not current: run 'make generate' and commit what it writes" >&2
  exit 1
fi
