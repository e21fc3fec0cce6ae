/**
 * The shell program between this process and the server, which ends the server when this process ends, whatever ended
 * it: its standard input is a pipe that this process alone holds open, so the kernel closes it in any case.
 *
 * It takes the server's program as $0 and the server's arguments, tells the server's process id on standard output, and
 * exits as the server does. What is in it and why:
 * - Signals to the whole session or service (as by systemd) are not for the watch: the server goes when the pipe does.
 * - `exec 3<&0`: a shell gives its background jobs /dev/null to read from, so the pipe is handed on under another number.
 * - The signal is sent until the server is gone: one that comes before the server has set its handlers is lost. INT is a
 *   fast shutdown; after 30 s comes QUIT, an immediate one. It ends in any case: a dead process that nobody buries
 *   takes signals for ever.
 * - The watcher is killed with the server, so that it cannot signal a process that got the server's number later.
 * - `wait .. 2>/dev/null`: some shells tell of a killed job there, and it would pass for the server's last words.
 * POSIX shell, and nothing but builtins besides `sleep`.
 */
export const watch = `trap '' HUP INT TERM
exec 3<&0
"$0" "$@" </dev/null >/dev/null 3<&- & server=$!
(
  read -r line <&3
  signal=INT
  tries=0
  while [ $tries -lt 90 ] && kill -s $signal $server
  do
    sleep 1
    tries=$((tries + 1))
    if [ $tries -ge 30 ]; then signal=QUIT; fi
  done
) >/dev/null 2>&1 & watcher=$!
exec 3<&-
echo $server
wait $server 2>/dev/null
code=$?
kill -s KILL $watcher 2>/dev/null
wait $watcher 2>/dev/null
exit $code`
