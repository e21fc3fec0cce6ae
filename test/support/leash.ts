import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** What is yet to be done when this process is over. */
export interface Leash {
  /** Lets it be done now; settled when it is. */
  letGo(): Promise<void>
}

/**
 * Has a shell script run once this process is over, however it ends, or once it is let go: for what a test must not leave behind, and what
 * neither the kernel nor the other processes would clear away. The script waits for the end of a pipe that this process alone holds open.
 *
 * @param parameters the script's `$1` and so on
 */
export function leash(script: string, parameters: readonly string[]): Leash {
  // A session of its own: a signal to all of a terminal's or a run's processes is not for it.
  const child = spawn('/bin/sh', ['-c', `trap '' HUP INT TERM; read -r line; ${script}`, 'sh', ...parameters], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  const ended = once(child, 'exit')
  return {
    letGo: async () => {
      child.stdin.end()
      await ended
    },
  }
}
