import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'

/** The text of a small file beside the cluster, without white space around it; null where there is none or it is empty. */
export function readDataFile(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').trim() || null
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null
    throw cause
  }
}

/** Writes a small file whole or not at all, so that a process that ends meanwhile leaves no half of it. */
export function writeDataFile(path: string, text: string, mode: number): void {
  const draft = `${path}.${process.pid}.new`
  try {
    writeFileSync(draft, `${text}\n`, { mode, flush: true })
    renameSync(draft, path)
  } finally {
    rmSync(draft, { force: true })
  }
}
