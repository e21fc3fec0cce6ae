#!/usr/bin/env bash
# with-mongo.sh COMMAND...: runs it with MONGODB_URL set to a MongoDB-compatible server of its own, in memory, which ends with it. Its
# exit code is the command's.
set -u
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
port=$(node -e "const s = require('node:net').createServer().listen(0, '127.0.0.1', () => { console.log(s.address().port); s.close() })")

stop() { "$here/mongo.sh" stop "$port"; }
trap stop EXIT
trap 'exit 143' TERM INT HUP

said=$("$here/mongo.sh" start "$port") || exit 1
env "$said" "$@" &
wait $!
