import { setTimeout as wait } from 'node:timers/promises'

/** Waits until something is so, and fails with its name where it is not within the time. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>, withinMs = 20_000): Promise<void> {
  const end = performance.now() + withinMs
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`not within ${withinMs} ms: ${what}`)
    await wait(20)
  }
}
