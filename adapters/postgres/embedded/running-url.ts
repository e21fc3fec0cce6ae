import { parsePort } from './free-port.ts'
import { readDataFile } from './data-file.ts'

/** The URL, as superuser, of the server that a service runs on this data directory; null where none was ever started. */
export function urlOfRunning(dataDir: string): string | null {
  const [port, password] = [parsePort(readDataFile(`${dataDir}/postgres.port`)), readDataFile(`${dataDir}/postgres.password`)]
  return port === null || password === null ? null : `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`
}
