import { statfsSync } from 'node:fs'

/** How much more this process may write on the disk of this directory, in whole megabytes. */
export function freeMegabytes(directory: string): number {
  const { bavail, bsize } = statfsSync(directory)
  return Math.floor((bavail * bsize) / 1_000_000)
}
