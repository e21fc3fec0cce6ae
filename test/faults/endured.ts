import { setTimeout as wait } from 'node:timers/promises'
import { expect } from 'chai'
import { anEnrolledAccount, asOperator, makeApi } from '../support/api.ts'
import type { Service } from '../support/running-service.ts'
import { expectSoundLedger } from '../support/sound-ledger.ts'
import { until } from '../support/until.ts'
import { expectOnceEach, startRecordingCallers } from './recording-callers.ts'
import type { Recorded, RecordingCallers } from './recording-callers.ts'

/** Loaded before services whose memory is looked at. */
const preload = new URL('../support/collect-garbage.ts', import.meta.url).href
export const measured = { NODE_OPTIONS: `--import=${preload}` } as const

/** What a process has in memory once its garbage is collected, in bytes: all of it, and what its objects take. */
export interface Memory {
  readonly rss: number
  readonly heapUsed: number
}

/** A service under load, and the database that it is to keep its journal in. */
export interface Endurance {
  readonly service: Service
  readonly databaseUrl: string
  readonly accountIds: readonly string[]
  readonly load: RecordingCallers
  readonly before: Memory
}

/** Lets sixteen callers work on three accounts until the service is warm, and looks how much memory it has. */
export async function beginEndurance(service: Service, databaseUrl: string): Promise<Endurance> {
  const operator = makeApi(service.baseUrl, asOperator)
  const accounts = []
  for (let count = 0; count < 3; count += 1) accounts.push(await anEnrolledAccount(operator, { credits: 1_000_000 }))
  const load = startRecordingCallers(service.baseUrl, { accounts: accounts.map(({ key }) => key), callers: 16 })
  await load.more(1_000)
  return { service, databaseUrl, accountIds: accounts.map(({ accountId }) => accountId), load, before: await memoryOf(service) }
}

/**
 * Fails unless the callers work again by themselves; unless each call was done once, or its caller was told that it was not and may make it
 * again; and unless the same process serves, on a ledger that is sound.
 *
 * @returns the calls that were not done
 */
export async function endEndurance({ service, databaseUrl, load }: Endurance): Promise<readonly Recorded[]> {
  await load.more(500)
  await load.finish()
  const failed = load.calls.filter(({ told }) => told === null)
  expect(
    failed.filter(({ status }) => status === null),
    'calls without any answer',
  ).to.deep.equal([])
  await expectOnceEach(databaseUrl, { baseUrl: service.baseUrl, calls: load.calls })
  await expectSoundLedger(databaseUrl)
  expect(service.process.exitCode).to.equal(null)
  return failed
}

/** Fails where, half a minute later, a service needs a fifth more memory than before what it has endured. */
export async function expectSameMemory({ service, before }: Pick<Endurance, 'service' | 'before'>): Promise<void> {
  await wait(30_000)
  const after = await memoryOf(service)
  const said = `${JSON.stringify(before)} before, ${JSON.stringify(after)} after`
  expect(after.rss, said).to.be.at.most(before.rss * 1.2)
  expect(after.heapUsed, said).to.be.at.most(before.heapUsed * 1.2)
}

const memoriesToldBy = (service: Service): readonly Memory[] =>
  [...service.logs().matchAll(/^memory (\{.*\})$/gm)].map(([, said = '']) => JSON.parse(said) as Memory)

/** What memory a service has, its garbage collected. */
export async function memoryOf(service: Service): Promise<Memory> {
  const count = memoriesToldBy(service).length
  service.process.kill('SIGUSR2')
  await until('the service has said what memory it has', () => memoriesToldBy(service).length > count)
  const told = memoriesToldBy(service).at(-1)
  if (told === undefined) throw new Error('the service has not said what memory it has')
  return told
}
