import { leash } from './leash.ts'

/**
 * Stops processes where they stand, as a machine does that swaps or is moved. Gives what lets them go on; so does the end of this process,
 * for a process that stands still heeds neither the end of its input nor a signal that asks it to stop.
 */
export function pause(pids: readonly number[]): () => void {
  const goOn = leash('kill -s CONT "$@"', pids.map(String))
  for (const pid of pids) process.kill(pid, 'SIGSTOP')
  return () => {
    for (const pid of pids) process.kill(pid, 'SIGCONT')
    void goOn.letGo()
  }
}
