import { statfsSync } from 'node:fs'

/** How much more this process may write on the disk of this directory, in whole megabytes. */
export function freeMegabytes(directory: string): number {
  const { bavail, bsize } = statfsSync(directory)
  return Math.floor((bavail * bsize) / 1_000_000)
}

// A server needs a segment of write-ahead log (16 MB) and a little more to start.
const fullBelowMegabytes = 20

/** What to do about a failure that has said what it is: most often it is the disk, which is not always what it says. */
export function adviceFor(directory: string): string {
  const free = freeMegabytes(directory)
  return free < fullBelowMegabytes ? `its disk has ${free} MB left, free some space` : 'mend that and start again'
}
