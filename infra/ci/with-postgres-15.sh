#!/usr/bin/env bash
# with-postgres-15.sh COMMAND...: runs it with a PostgreSQL 15 of its own, which ends with it, in TEST_DATABASE_URL, after those
# that are there: around itself, it gives each worker of a parallel run a server. A server does not run as root, so there the user
# postgres of the Debian package runs it. Its exit code is the command's.
set -u
bin=/usr/lib/postgresql/15/bin
# In memory where there is plenty of it: each of many tests copies a database.
parent=/tmp
if [ -w /dev/shm ] && [ "$(df --output=avail -m /dev/shm | tail -n 1)" -gt 6144 ] &&
  [ "$(awk '/^MemAvailable/ { print int($2 / 1024) }' /proc/meminfo)" -gt 6144 ]; then
  parent=/dev/shm
fi
dir=$(mktemp -d "$parent/pg15.XXXXXX")
as=()
if [ "$(id -u)" -eq 0 ]; then
  as=(setpriv --reuid=postgres --regid=postgres --clear-groups)
  chown postgres:postgres "$dir"
fi
cd "$dir" || exit 1

stop() {
  "${as[@]}" "$bin/pg_ctl" -D "$dir/data" -m immediate stop >/dev/null 2>&1
  rm -rf "$dir"
}
trap stop EXIT
trap 'exit 143' TERM INT HUP

port=$(node -e "const s = require('node:net').createServer().listen(0, '127.0.0.1', () => { console.log(s.address().port); s.close() })")
"${as[@]}" "$bin/initdb" -D "$dir/data" -U postgres -A trust -E UTF8 --locale=C --no-sync >"$dir/initdb.log" 2>&1 || { cat "$dir/initdb.log" >&2; exit 1; }
# Tests may lose everything when the machine stops; waiting for the disk would be most of their time.
flags="-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$dir -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=200"
"${as[@]}" "$bin/pg_ctl" -D "$dir/data" -l "$dir/server.log" -o "$flags" -w -t 30 start >/dev/null || { cat "$dir/server.log" >&2; exit 1; }

cd "$OLDPWD" || exit 1
TEST_DATABASE_URL="${TEST_DATABASE_URL:+$TEST_DATABASE_URL }postgres://postgres@127.0.0.1:$port/postgres" "$@" &
wait $!
