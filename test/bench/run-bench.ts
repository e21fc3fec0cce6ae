import process from 'node:process'

/** Whatever a run starts and must end, whether it comes to its own end, fails, or is stopped by a signal. */
export interface Run {
  readonly signal: AbortSignal
  /** Is done at the end of the run, the last one first. */
  atEnd(end: () => Promise<void>): void
}

/** Runs a benchmark to its end. The exit code is 0 where it gives true, else 1. */
export async function runBench(work: (run: Run) => Promise<boolean>): Promise<void> {
  const giveUp = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => giveUp.abort(new Error(`stopped by ${signal}`)))
  const endings: (() => Promise<void>)[] = []
  try {
    process.exitCode = (await work({ signal: giveUp.signal, atEnd: (end) => void endings.push(end) })) ? 0 : 1
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  } finally {
    for (const end of endings.reverse()) await end()
  }
}

/** To whoever waits: what the run gives goes to the other stream. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`)
}

/** @throws {Error} one line, where it is none */
export function wholeNumber(name: string, text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new Error(`Cannot take ${text} for ${name}: it is a whole number from 1`)
  return Number(text)
}
