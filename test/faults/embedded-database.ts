import { existsSync, readFileSync } from 'node:fs'
import { readPidFile } from '../../adapters/postgres/embedded/pid-file.ts'
import { placeFileOf } from '../../adapters/postgres/embedded/place.ts'

/** The service's embedded server as superuser, from what its data directory says. */
export function embeddedUrl(dataDir: string): string {
  const said = (name: string): string => readFileSync(`${dataDir}/${name}`, 'utf8').trim()
  return `postgres://postgres:${encodeURIComponent(said('postgres.password'))}@127.0.0.1:${said('postgres.port')}/postgres`
}

/** The process of the embedded server; null while there is none. */
export function embeddedPid(dataDir: string): number | null {
  const placeFile = placeFileOf(dataDir)
  const home = existsSync(placeFile) ? readFileSync(placeFile, 'utf8').trim() : dataDir
  return readPidFile(`${home}/postgres`)?.pid ?? null
}
