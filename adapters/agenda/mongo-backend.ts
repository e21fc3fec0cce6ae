import type { Clock } from '../../ports/driven/clock.ts'
import type { JobsBackend } from './jobs-backend.ts'

interface Needs {
  readonly url: string
  readonly clock: Clock
}

/**
 * Agenda's state in MongoDB, in the database that the URL names (`test` where it names none, as the driver has it). The driver, which
 * takes some twenty megabytes, is read once it is used.
 *
 * @param url of MongoDB, with user and password where it needs them
 * @param clock the machine's, by which Agenda goes
 */
export function makeMongoBackend({ url, clock }: Needs): JobsBackend {
  return {
    kind: 'MONGODB',
    where: `MongoDB at ${hostsOf(url)}`,
    open: async () => (await import('./open-mongo.ts')).openMongo({ url, clock }),
  }
}

/** mongodb://user:password@one:27017,two:27017/name?.. → one:27017,two:27017 */
const hostsOf = (url: string): string => /^mongodb(?:\+srv)?:\/\/(?:[^/]*@)?([^/?]*)/.exec(url)?.[1] ?? 'an unreadable URL'
