import { expect } from 'chai'
import { setTimeout as sleep } from 'node:timers/promises'
import type { CreditLedger } from '../../ports/driven/credit-ledger.ts'
import { toCredits } from '../../src/domain/credits/credits.ts'
import { makeDice } from '../domain/random-life.ts'
import type { Dice } from '../domain/random-life.ts'
import { bookedBy, commandsOf } from '../ports/ledger-calls.ts'
import { inGroups } from '../support/in-groups.ts'
import { query } from '../support/query.ts'
import { until } from '../support/until.ts'
import { startLedgerWorld } from './ledger-world.ts'
import type { OwnLedger, PostgresLedgerWorld } from './ledger-world.ts'
import { asSuperuser } from './superuser.ts'

/** What is told to one of two processes; `facts` is null of an ordinary reservation of so many credits. */
interface Told {
  readonly facts: number | null
  readonly credits: number
}

const fold = (facts: number, credits: number): Told => ({ facts, credits })

interface Pair {
  readonly title: string
  /** Taken before, in order, by folds 1, 2, .. */
  readonly before?: readonly number[]
  readonly pair: readonly [Told, Told]
  /** Of which orders one must be decided again: what is told first is appended first. */
  readonly lost: readonly [number, number]
}

const pairs: readonly Pair[] = [
  { title: 'one that moves nothing, and an older one that takes', pair: [fold(2, 0), fold(1, 50)], lost: [1, 1] },
  { title: 'one that moves nothing, and a newer one that takes', pair: [fold(1, 0), fold(2, 50)], lost: [0, 1] },
  { title: 'two that move nothing', pair: [fold(2, 0), fold(1, 0)], lost: [1, 0] },
  { title: 'one that takes more, and an older one that takes less', pair: [fold(2, 40), fold(1, 30)], lost: [1, 1] },
  { title: 'one that moves nothing, and an older one that gives back', before: [30], pair: [fold(3, 30), fold(2, 10)], lost: [1, 1] },
  {
    title: 'one that moves nothing, and an older one, of a lot that is empty',
    before: [50],
    pair: [fold(3, 50), fold(2, 0)],
    lost: [1, 1],
  },
  { title: 'one that moves nothing, and a reservation of the lot', pair: [fold(1, 0), { facts: null, credits: 20 }], lost: [1, 1] },
]

for (const form of ['single', 'cluster'] as const) {
  describe(`two processes that take back at once, in the form ${form}`, () => {
    let world: PostgresLedgerWorld
    let ledgers: readonly [OwnLedger, OwnLedger]
    before(async () => {
      world = await startLedgerWorld({ form })
      ledgers = [world.open({ form }), world.open({ form })]
    })
    after(() => world.close())

    async function buy() {
      const [accountId, lotId] = [await world.enrol(), world.nextId()]
      await bookedBy(world.ledger, commandsOf(world, accountId).grant('bought', { lotId, reason: 'TOPUP', amount: 50n }))
      return { accountId, lotId }
    }
    type Bought = Awaited<ReturnType<typeof buy>>

    const tell = async (ledger: CreditLedger, of: Bought, { facts, credits }: Told): Promise<unknown> =>
      facts === null
        ? ledger.execute(commandsOf(world, of.accountId).reserve('1', { amount: toCredits(credits) }))
        : ledger.takeBack(commandsOf(world, of.accountId).takeBack(of.lotId, { total: credits, facts }))

    async function takenOf({ lotId }: Bought) {
      const text = `select (reversed + debited)::int as taken, taken_facts as facts from ledger.lots where lot_id = '${lotId}'`
      return (await query(world.url, text))[0]
    }

    /** Both have decided, and their appends wait for the account's turn in this order, when the lock goes. */
    async function tellInTurn(of: Bought, first: Told, second: Told): Promise<void> {
      const superuser = await asSuperuser(world.url)
      await superuser.run(`begin; select from ledger.balances where account_id = '${of.accountId}' for update`)
      const answers = [tell(ledgers[0], of, first)]
      await waiting(world.url, 1)
      answers.push(tell(ledgers[1], of, second))
      await waiting(world.url, 2)
      await superuser.run('rollback')
      await superuser.end()
      await Promise.all(answers)
    }

    for (const { title, before: taken = [], pair, lost } of pairs) {
      for (const [index, [first, second]] of [pair, pair.toReversed() as [Told, Told]].entries()) {
        it(`ends as the newest fold says: ${title}${index === 0 ? '' : ', the other way round'}`, async () => {
          const of = await buy()
          for (const [n, credits] of taken.entries()) await tell(world.ledger, of, fold(n + 1, credits))
          const before = ledgers.map((ledger) => ledger.lostRaces())

          await tellInTurn(of, first, second)

          const newest = [first, second].toSorted((a, b) => (a.facts ?? 0) - (b.facts ?? 0)).at(-1)
          expect(await takenOf(of)).to.deep.equal({ taken: newest?.credits, facts: newest?.facts })
          expect(ledgers.map((ledger, n) => ledger.lostRaces() - (before[n] ?? 0))).to.deep.equal([0, lost[index]])
        })
      }
    }

    it('ends as the newest fold says in random histories, out of order, twice told, amid reservations and grants', async () => {
      for (let round = 0; round < 5; round++) {
        const seeds = Array.from({ length: 50 }, (_, index) => round * 50 + index + 1)
        const lives = await inGroups(seeds, async (seed) => ({ seed, of: await buy() }))
        await Promise.all(lives.map(({ seed, of }) => live(seed, of, makeDice(seed))))
      }
    })

    async function live(seed: number, of: Bought, roll: Dice): Promise<void> {
      const { grant, reserve, consume, release } = commandsOf(world, of.accountId)
      const either = (): OwnLedger => ledgers[roll(2) === 0 ? 0 : 1]
      const folds = Array.from({ length: 2 + roll(5) }, (_, n) => fold(n + 1, roll(4) === 0 ? 0 : roll(51)))
      const folded = [...folds, ...folds].map((one) => () => tell(either(), of, one))
      const others = ['1', '2', '3'].flatMap((id) => [
        () => either().execute(reserve(id, { amount: toCredits(1 + roll(30)) })),
        () => either().execute((roll(2) === 0 ? consume : release)(id)),
        () => either().execute(grant(`g${id}`, { amount: BigInt(1 + roll(20)) })),
      ])
      const mixed = [...folded, ...others].map((act) => ({ act, at: roll(1_000), pause: roll(15) })).toSorted((a, b) => a.at - b.at)

      const refusals = await Promise.all(mixed.map(({ act, pause }) => sleep(pause).then(act).then(noRefusal, codeOf)))

      const known = [null, 'INSUFFICIENT_CREDITS', 'RESERVATION_ALREADY_RELEASED', 'RESERVATION_ALREADY_CONSUMED']
      expect(known, `seed ${seed}`).to.include.members(refusals)
      expect(await takenOf(of), `seed ${seed}`).to.deep.equal({ taken: folds.at(-1)?.credits, facts: folds.length })
    }
  })
}

const noRefusal = (): null => null
const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : error)

const waiting = (url: string, count: number): Promise<void> =>
  until(`${count} wait for a lock`, async () => {
    const text = `select count(*)::int as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
    return (await query(url, text))[0]?.['waiting'] === count
  })
