import { expect } from 'chai'
import { makeDice } from '../domain/random-life.ts'
import type { Dice } from '../domain/random-life.ts'
import { seedOfRun } from '../model/explore.ts'
import { expectSoundLedger } from '../support/sound-ledger.ts'
import { until } from '../support/until.ts'
import { Fleet } from './fleet.ts'
import { RecordedAccount } from './recorded-account.ts'
import type { KeyedCall } from './recorded-account.ts'

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index)

/** Mostly the same few references and keys, so that calls meet. */
function aCall(roll: Dice): KeyedCall | null {
  const ref = ['A', 'B', 'C'][roll(3)] ?? 'A'
  const key = `${ref}${roll(3)}`
  switch (roll(10)) {
    case 0:
      return null // a reading
    case 1:
      return { op: 'grant', key, amount: BigInt(1 + roll(3)) }
    case 2:
      return { op: 'grant', key: `less-${key}`, amount: -1n, reason: 'ADJUSTMENT' }
    case 3:
    case 4:
      return { op: 'consume', key, ...(roll(4) === 0 ? { id: `reserve:${key}` } : { ref }), ...(roll(3) === 0 && { amount: 1n }) }
    case 5:
    case 6:
      return { op: 'release', key, ...(roll(4) === 0 ? { id: `reserve:${key}` } : { ref }) }
    default:
      return { op: 'reserve', key, ref, amount: BigInt(1 + roll(2)) }
  }
}

const tellOrRead = (account: RecordedAccount, turn: number, call: KeyedCall | null): Promise<void> =>
  call === null ? account.read(turn) : account.tell(turn, call)

for (const { processes, groups } of [1, 3].flatMap((processes) => [1, 8].map((groups) => ({ processes, groups })))) {
  describe(`there is one legal order for each account, with processes = ${processes} and groups = ${groups}`, function () {
    this.timeout(180_000)
    const seed = seedOfRun()
    const roll = makeDice(seed)
    let fleet: Fleet
    let calls = 0
    let unknown = 0
    let turnedAway = 0
    before(async () => {
      fleet = await Fleet.start({ processes, groups })
    })
    afterEach(() => expectSoundLedger(fleet.databaseUrl))
    after(async () => {
      console.log(`      seed ${seed}: ${calls} calls, ${unknown} of unknown outcome, ${turnedAway} turned away`)
      await fleet.stop()
    })

    const open = async (credits: bigint, ttlMinutes: number | null = null): Promise<RecordedAccount> => {
      const account = await RecordedAccount.open(fleet, { ttlMinutes })
      await account.tell(0, { op: 'grant', key: 'opening', amount: credits })
      return account
    }

    async function expectLegal(account: RecordedAccount): Promise<void> {
      await Promise.all(upTo(3).map((turn) => account.read(turn)))
      calls += account.history.length
      turnedAway += account.turnedAway
      unknown += account.history.filter(({ said }) => said === null).length
      account.expectLegalOrder()
    }

    it('where six callers work on one account', async () => {
      for (const _ of upTo(15)) {
        const account = await open(3n)

        await Promise.all(
          upTo(6).map(async (caller) => {
            for (const __ of upTo(5)) await tellOrRead(account, caller, aCall(roll))
          }),
        )

        await expectLegal(account)
      }
    })

    it('where batches name many accounts in opposite orders', async () => {
      for (const _ of upTo(3)) {
        const accounts = await Promise.all(upTo(10).map(() => open(3n)))
        const batch = async (caller: number, op: 'reserve' | 'consume'): Promise<void> => {
          const inOrder = caller % 2 === 0 ? accounts : accounts.toReversed()
          const items = inOrder.map((account) => ({ account, keyed: { op, key: `b${caller}`, ref: `b${caller}` } }))
          await RecordedAccount.tellBatch(fleet, caller >> 1, items)
        }

        await Promise.all(upTo(6).map((caller) => batch(caller, 'reserve')))
        await Promise.all(upTo(6).map((caller) => batch(caller, 'consume')))
        await Promise.all(upTo(6).flatMap((caller) => [batch(caller, 'reserve'), batch(caller, 'consume')]))

        for (const account of accounts) await expectLegal(account)
      }
    })

    it('where consume and release meet the end of the reservation and of its lot', async () => {
      for (const round of upTo(20)) {
        const account = await open(2n, 30)
        await account.tell(round, { op: 'grant', key: 'ending', amount: 2n, end: fleet.now + 30 * 60_000 })
        await Promise.all(['A', 'B'].map((ref, turn) => account.tell(turn, { op: 'reserve', key: ref, ref, amount: 1n })))
        const race = (turn: number): Promise<unknown>[] => [
          account.tell(turn, { op: 'consume', key: `c${turn}`, ref: 'A' }),
          account.tell(turn + 1, { op: 'release', key: `r${turn}`, ref: turn % 2 === 0 ? 'A' : 'B' }),
          account.tell(turn + 2, { op: 'reserve', key: `again${turn}`, ref: 'A', amount: 1n }),
          account.read(turn),
        ]

        const before = race(round)
        if (round % 2 === 1) await Promise.race(before)
        fleet.passMinutes(31)
        await Promise.all([...before, ...race(round + 1)])

        await expectLegal(account)
      }
    })

    it('where grants meet overrides, reserves and adjustments down', async () => {
      for (const _ of upTo(15)) {
        const account = await open(1n)

        await Promise.all(
          upTo(4).flatMap((turn) => [
            account.tell(turn, { op: 'reserve', key: `o${turn}`, ref: `o${turn}`, amount: 3n, override: true }),
            account.tell(turn + 1, { op: 'grant', key: `g${turn}`, amount: 2n }),
            account.tell(turn + 2, { op: 'reserve', key: `r${turn}`, ref: `r${turn}`, amount: 1n }),
            account.tell(turn + 2, { op: 'grant', key: `less${turn}`, amount: -1n, reason: 'ADJUSTMENT' }),
          ]),
        )

        await expectLegal(account)
      }
    })

    it('where a batch has the keys of single calls', async () => {
      for (const round of upTo(20)) {
        const account = await open(2n)
        const keyed: readonly KeyedCall[] = [
          { op: 'reserve', key: 'A', ref: 'A' },
          { op: 'consume', key: 'A', ref: 'A' },
          { op: 'reserve', key: 'B', ref: 'B' },
          { op: 'release', key: 'B', ref: 'B' },
        ]
        const items = keyed.map((call) => ({ account, keyed: call }))

        await Promise.all([
          RecordedAccount.tellBatch(fleet, round, items),
          RecordedAccount.tellBatch(fleet, round + 1, items.toReversed()),
          ...keyed.map((call) => account.tell(round + 2, call)),
          account.read(round),
        ])

        await expectLegal(account)
      }
    })

    it('where a process is killed, and what nobody knows of is told again', async () => {
      for (const round of upTo(2)) {
        const account = await open(4n)
        let isKilled = false
        const unknownOf = (): number => account.history.filter(({ said }) => said === null).length
        const answered = (): number => account.history.length - unknownOf()
        const others = upTo(2).map(async (caller) => {
          for (const _ of upTo(5)) await tellOrRead(account, round + 1 + caller, aCall(roll))
        })
        const victims = upTo(4).map(async (caller) => {
          for (let call = 0; !isKilled && call < 4; call += 1)
            await account.tell(round, { op: 'reserve', key: `v${caller}${call % 2}`, ref: `v${caller}`, amount: 1n })
        })

        await until('some calls are answered', () => answered() > 4)
        isKilled = true
        const restart = await fleet.kill(round)
        await Promise.all([...others, ...victims])
        await restart()
        await account.tellUnknownAgain(round + 1)

        await expectLegal(account)
      }
      expect(unknown).to.be.greaterThan(0)
    })
  })
}
