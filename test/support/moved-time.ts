import { renameSync, writeFileSync } from 'node:fs'
import { makeTemporaryDirectory } from './temporary-directory.ts'

/** The time of services that tests move. */
export interface MovedTime {
  /** For the services that go by it. */
  readonly env: Readonly<Record<string, string>>
  moveTo(instant: number): void
  remove(): void
}

/** Makes a clock that stands at `instant` until it is moved. */
export function makeMovedTime(instant: number): MovedTime {
  const directory = makeTemporaryDirectory(0o755)
  const file = `${directory.path}/clock`
  // By renaming: no reader meets half a number.
  const moveTo = (to: number): void => {
    writeFileSync(`${file}.next`, String(to))
    renameSync(`${file}.next`, file)
  }
  moveTo(instant)
  const preload = new URL('movable-clock.ts', import.meta.url).href
  return { env: { CLOCK_FILE: file, NODE_OPTIONS: `--import=${preload}` }, moveTo, remove: directory.remove }
}
