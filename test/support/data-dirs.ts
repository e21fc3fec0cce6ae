import { existsSync, readFileSync, rmSync } from 'node:fs'
import { placeFileOf } from '../../adapters/postgres/embedded/place.ts'

/** Removes a test's data directory, and its cluster where that is elsewhere. */
export function removeDataDir(dataDir: string): void {
  const placeFile = placeFileOf(dataDir)
  if (existsSync(placeFile)) rmSync(readFileSync(placeFile, 'utf8').trim(), { recursive: true, force: true })
  rmSync(dataDir, { recursive: true, force: true })
}
