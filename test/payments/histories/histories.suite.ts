import { expect } from 'chai'
import { makeVerifyLedger } from '../../../src/application/verify-ledger.ts'
import { systemClock } from '../../../adapters/clock/system-clock.ts'
import { openProofPool } from '../../../adapters/postgres/connect.ts'
import { makePostgresLedgerJournal } from '../../../adapters/postgres/proof/ledger-journal.ts'
import { sha256Chain } from '../../../adapters/signing/ed25519-seal.ts'
import { silentLog } from '../../support/logs.ts'
import { openObserver } from './observe.ts'
import type { Observer } from './observe.ts'
import { startPaymentsWorld } from './payments-world.ts'
import type { PaymentsWorld } from './payments-world.ts'
import { seedOf } from './random.ts'
import { runHistories } from './run-histories.ts'
import type { Counts, Difference } from './run-histories.ts'

const sideBySide = 50

/**
 * Random histories of payments on two processes and one PostgreSQL, each compared with an oracle that shares no code with the product.
 *
 * HISTORIES_SEED repeats a run, and HISTORY_SEEDS (comma separated) lets single histories come about again, as a failure names them.
 */
export function describePaymentHistories({ histories }: { readonly histories: number }): void {
  describe(`${histories} random histories of payment orders`, function () {
    this.timeout(3_600_000)
    let world: PaymentsWorld
    let observer: Observer
    before(async () => {
      world = await startPaymentsWorld()
      observer = openObserver(world.url)
    })
    after(async () => {
      await observer.close()
      await world.close()
    })

    it('end as the oracle says: one settlement, one grant, and what went back is taken back', async () => {
      const seeds = seedsOfRun(histories)
      const counts: Counts = new Map()
      const found: Difference[] = []

      for (let start = 0; start < seeds.length && found.length < 5; start += sideBySide)
        found.push(...(await runHistories(seeds.slice(start, start + sideBySide), { world, observer }, counts)))

      tell(counts)
      if (found.length > 0) expect.fail(found.map(({ report }) => report).join('\n\n'))
      expect(await faultsOf(world.url)).to.deep.equal({ accounts: seeds.length, faults: 0, fault: null })
      expect(new Set(world.logged.filter(({ level }) => level === 'error').map(({ message }) => message))).to.be.empty
    })
  })
}

/** The seeds of a run, which it tells; or those that are asked for. */
export function seedsOfRun(histories: number): readonly number[] {
  const { HISTORIES_SEED = '', HISTORY_SEEDS = '' } = process.env
  if (HISTORY_SEEDS !== '') return HISTORY_SEEDS.split(',').map(Number)
  const run = HISTORIES_SEED === '' ? Date.now() % 1_000_000_000 : Number(HISTORIES_SEED)
  console.log(`      seed ${run}`)
  return Array.from({ length: histories }, (_, index) => seedOf(run, index))
}

/** What was met, where SHOW_COUNTS asks for it. */
export function tell(counts: Counts): void {
  if (process.env['SHOW_COUNTS'] === undefined) return
  for (const [what, count] of [...counts].toSorted()) console.log(`      ${String(count).padStart(9)} ${what}`)
}

async function faultsOf(url: string) {
  const pool = openProofPool({ url, size: 1, log: silentLog })
  try {
    const verify = makeVerifyLedger({ journal: makePostgresLedgerJournal({ pool }), hashOf: sha256Chain, clock: systemClock })
    const { accounts, faults, fault } = await verify({ accountId: null, heads: null })
    return { accounts, faults, fault }
  } finally {
    await pool.end()
  }
}
