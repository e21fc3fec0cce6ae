import type pg from 'pg'
import type { AccountIdentity } from '../../../ports/driven/account-store.ts'
import type { Clock } from '../../../ports/driven/clock.ts'
import type { EventInbox, ExpectingEvents, LinkedEvent, RefusedEvent } from '../../../ports/driven/event-inbox.ts'
import type { Ids } from '../../../ports/driven/ids.ts'
import type { Log } from '../../../ports/driven/log.ts'
import type { LoadMetrics } from '../../../ports/driven/metrics.ts'
import { withConnection, translated } from '../failures.ts'
import type { HotStatements } from '../hot-statements.ts'
import { makeFinish } from './finish.ts'
import { makeFinishSoon } from './finish-soon.ts'
import { makeFindOpen, sliceMax } from './open-claims.ts'
import { makeOutages } from './outages.ts'
import type { Outage } from './outages.ts'
import { makeReceive } from './receive.ts'
import { withPatience } from './patience.ts'
import { refusalStatement, toRefusalValues } from './refusals.ts'
import { toTimestamp } from '../../../src/domain/time.ts'

interface Needs {
  readonly pool: pg.Pool
  readonly clock: Clock
  readonly ids: Ids
  readonly log: Log
  readonly statements: Pick<HotStatements, 'form' | 'prepare'>
  readonly metrics: LoadMetrics
}

const outageStatement = `insert into ledger.intake_outages (outage_id, began_at, ended_at, waited, refused)
values ($1, $2, $3, $4, $5) on conflict (outage_id) do nothing`

const nothing = (): void => undefined

/** V1's events on PostgreSQL. */
export function makePostgresEventInbox({ pool, clock, ids, log, statements, metrics }: Needs): EventInbox & ExpectingEvents {
  const finish = makeFinish({ pool, statements, now: clock.now })
  const open = makeFindOpen(pool)

  let told: Promise<void> = Promise.resolve()
  function tellOutage(outage: Outage): void {
    log.warn({ ...outage }, 'events had to wait for the database, or were turned away')
    const values = [ids.next(), toTimestamp(outage.beganAt), toTimestamp(outage.endedAt), outage.waited, outage.refused]
    told = told
      .then(() => withPatience(() => withConnection(pool, (connection) => connection.query({ text: outageStatement, values }))))
      .then(nothing, (error: unknown) => log.warn({ err: error }, 'an outage could not be kept for the monitor'))
  }

  const isThere = (): Promise<boolean> =>
    withConnection(pool, (connection) => connection.query({ text: 'select 1' })).then(
      () => true,
      () => false,
    )

  async function finishAll(): Promise<void> {
    for (;;) {
      const found = await open.ofAnybody()
      if (found.length === 0) return
      await finish(found)
    }
  }
  const { finishSoon, idle } = makeFinishSoon({ finish, finishAll, log })

  // What is open when it is looked at, and nothing that comes later: else a reader would run after a writer for ever.
  async function finishFor(account: AccountIdentity): Promise<void> {
    for (const nextSlice of [open.linkedTo, open.waitingFor]) {
      let found: readonly LinkedEvent[]
      do {
        found = await nextSlice(account)
        if (found.length > 0) await finish(found)
      } while (found.length === sliceMax)
    }
  }

  // Its id is chosen once: sent again after an unknown outcome, it is kept once.
  async function keepRefused(refused: readonly RefusedEvent[]): Promise<void> {
    const rows = refused.map((one) => [ids.next(), ...toRefusalValues(one)])
    await withPatience(() =>
      withConnection(pool, async (connection) => {
        for (const values of rows) await connection.query({ text: refusalStatement, values })
      }),
    )
  }

  const said =
    <Given extends readonly unknown[], Result>(action: string, work: (...given: Given) => Promise<Result>) =>
    (...given: Given): Promise<Result> =>
      work(...given).catch((error: unknown) => {
        throw translated(error, action)
      })

  return {
    ...makeReceive({
      ...{ pool, statements, now: clock.now, outages: makeOutages({ now: clock.now, isThere, tell: tellOutage }) },
      onShed: () => metrics.countShed({ loadClass: 'EVENT', cause: 'PROCESS' }),
    }),
    keepRefused: said('keep what was refused', keepRefused),
    finish: said('put events on the timeline', finish),
    finishSoon,
    finishFor: said('finish the events of the account', finishFor),
    finishAll: said('finish open events', finishAll),
    idle: async () => {
      await idle()
      await told
    },
  }
}
