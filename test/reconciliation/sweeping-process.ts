/** A process that sweeps once and ends, run by a test that kills it. Its arguments are the database and the instant. */
import { toInstant } from '../../src/domain/time.ts'
import { startReconcileWorld } from './reconcile-world.ts'

const [url = '', now = ''] = process.argv.slice(2)
const world = await startReconcileWorld({ url, now: toInstant(Number(now)) })
await world.sweep({ limit: 2 })
await world.close()
