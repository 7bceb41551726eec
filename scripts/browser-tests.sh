#!/usr/bin/env bash
# Runs the browser tests against a demo of their own, started for them from bin/, and
# desks with cards and card software, which its server is told to trust. What it is
# given goes to Playwright, such as the name of one spec.
set -euo pipefail
cd "$(dirname "$0")/.."
demo_program=$PWD/bin/sinetti-demo
work=$(mktemp -d)
chmod 711 "$work"
stop() {
  kill "${demo:-}" 2>/dev/null || true
  wait "${demo:-}" 2>/dev/null || true
  kill "${desks:-}" 2>/dev/null || true
  "$demo_program" --data "$work/demo" reset || true
  rm -rf "$work"
}
go build -o "$work/carddesk" ./test/carddesk
mkdir "$work/cards"
trap stop EXIT
"$work/carddesk" "$work/cards" >"$work/carddesk.out" 2>&1 &
desks=$!
for _ in $(seq 50); do
  [ -s "$work/cards/desk.json" ] && break
  kill -0 "$desks" 2>/dev/null || { cat "$work/carddesk.out" >&2; exit 1; }
  sleep 0.2
done
set -a
. "$work/cards/env"
set +a
"$demo_program" --data "$work/demo" start --seed 5 --facts "$work/facts.json" >"$work/demo.out" 2>&1 &
demo=$!
for _ in $(seq 600); do
  [ -s "$work/facts.json" ] && break
  kill -0 "$demo" 2>/dev/null || { cat "$work/demo.out" >&2; exit 1; }
  sleep 0.2
done
[ -s "$work/facts.json" ] || { cat "$work/demo.out" >&2; echo "the demo does not start" >&2; exit 1; }
cd frontend
SINETTI_E2E="$work/facts.json" SINETTI_CARDS="$work/cards/desk.json" npm run --silent e2e -- "$@"
