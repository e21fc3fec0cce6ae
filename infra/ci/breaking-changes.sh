#!/usr/bin/env bash
# breaking-changes.sh OASDIFF: fails where the contract breaks what was published (openapi/baseline.json). A second opinion
# beside `npm run contract:check`. WARN counts too: a request property that is removed is only that, and breaks every caller
# that sends it. A value more in an answer is no break: the contract tells callers to expect it.
set -u
oasdiff=$1
levels=infra/ci/oasdiff-levels.txt
breaks() { "$oasdiff" breaking openapi/baseline.json "$1" --fail-on WARN --severity-levels "$levels"; }

# First that it would find something: the published contract with a member of a request taken away, and with a path gone.
planted=$(mktemp --suffix=.json)
trap 'rm -f "$planted"' EXIT
for change in 'delete c.components.schemas.ReserveCreditsRequest.properties.amount' "delete c.paths['/v1/meta']"; do
  node -e "const c = JSON.parse(require('node:fs').readFileSync('openapi/baseline.json')); $change; console.log(JSON.stringify(c))" >"$planted"
  if breaks "$planted" >/dev/null; then
    echo "oasdiff finds nothing wrong with: $change" >&2
    exit 1
  fi
done

breaks openapi/dist/openapi.json
