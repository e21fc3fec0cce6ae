#!/usr/bin/env bash
# A MongoDB-compatible server for tests: mongo-java-server on the JVM, loopback only, no authentication.
#   mongo.sh install               fetch and compile (once; needs a JDK >= 17 and Maven, or apt-get as root)
#   mongo.sh start PORT [FILE]     start; with FILE the data outlives a restart, without it all is in memory
#   mongo.sh stop PORT             stop and wait
# `start` installs if needed and prints one line on standard output: MONGODB_URL=mongodb://127.0.0.1:PORT
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
home=${XDG_CACHE_HOME:-${HOME:-/root}/.cache}/studio-billing-ci/mongo
version=1.47.0

install() {
  [ "$home/classes/MongoServerMain.class" -nt "$here/mongo-server.java" ] && return
  if ! command -v javac >/dev/null || ! command -v mvn >/dev/null; then
    if [ "$(id -u)" -ne 0 ]; then
      echo 'missing: a JDK and Maven; install them, or run this as root' >&2
      return 1
    fi
    export DEBIAN_FRONTEND=noninteractive
    { apt-get update -qq && apt-get install -y -qq --no-install-recommends default-jdk-headless maven; } >&2
  fi
  mkdir -p "$home/classes"
  cat >"$home/pom.xml" <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>test</groupId><artifactId>mongo</artifactId><version>1</version><dependencies>
<dependency><groupId>de.bwaldvogel</groupId><artifactId>mongo-java-server</artifactId><version>$version</version></dependency>
<dependency><groupId>de.bwaldvogel</groupId><artifactId>mongo-java-server-h2-backend</artifactId><version>$version</version></dependency>
<dependency><groupId>org.slf4j</groupId><artifactId>slf4j-simple</artifactId><version>2.0.17</version></dependency>
</dependencies></project>
POM
  mvn -q -B -f "$home/pom.xml" dependency:copy-dependencies -DoutputDirectory="$home/lib" >&2
  cp "$here/mongo-server.java" "$home/MongoServerMain.java" # as javac wants a class in a file of its name
  javac -cp "$home/lib/*" -d "$home/classes" "$home/MongoServerMain.java"
}

start() {
  install
  local log="$home/$1.log"
  : >"$log"
  setsid java -Xmx256m -XX:+UseSerialGC -cp "$home/lib/*:$home/classes" MongoServerMain "$@" >"$log" 2>&1 </dev/null &
  local pid=$!
  echo "$pid" >"$home/$1.pid"
  for _ in $(seq 300); do
    grep -q '^ready on' "$log" && { echo "MONGODB_URL=mongodb://127.0.0.1:$1"; return; }
    kill -0 "$pid" 2>/dev/null || break
    sleep 0.1
  done
  cat "$log" >&2
  return 1
}

stop() {
  local pid
  pid=$(cat "$home/$1.pid")
  kill "$pid" 2>/dev/null || true
  for _ in $(seq 100); do kill -0 "$pid" 2>/dev/null || break; sleep 0.1; done
  rm -f "$home/$1.pid"
}

case ${1:-} in
  install) install ;;
  start | stop) [ $# -ge 2 ] || { echo "a port is missing" >&2; exit 2; }; "$@" ;;
  *) sed -n '2,6p' "$0" >&2; exit 2 ;;
esac
