import { expect } from 'chai'
import { sha256Chain } from '../../adapters/signing/ed25519-seal.ts'
import { makeVerifySlice } from '../../src/application/verify-slice.ts'
import type { LedgerMismatch } from '../../src/application/verify-slice.ts'
import { commandsOf, fateOf } from '../ports/ledger-calls.ts'
import { query } from '../support/query.ts'
import { startProofWorld } from './proof-world.ts'
import type { ProofWorld } from './proof-world.ts'

describe('verifying the ledger in slices', () => {
  let proof: ProofWorld
  let ids: readonly string[] = []
  let reported: LedgerMismatch[] = []
  let cleared: string[] = []

  before(async () => {
    proof = await startProofWorld()
    const { world } = proof
    const made: string[] = []
    for (let index = 0; index < 5; index += 1) {
      const accountId = await world.enrol()
      made.push(accountId)
      if (index === 2) continue // enrolled, and without an entry
      for (const key of ['a', 'b', 'c']) await world.ledger.execute(commandsOf(world, accountId).grant(key))
    }
    ids = made.toSorted()
    await proof.keep()
  })
  after(() => proof.close())
  beforeEach(() => {
    ;[reported, cleared] = [[], []]
  })

  const slice = (says: { after?: string | null; limit?: number; signal?: AbortSignal } = {}) => {
    const { world, journal } = proof
    const verify = makeVerifySlice({
      ...{ journal, hashOf: sha256Chain, accounts: world.accounts, clock: { now: world.now } },
      report: async (mismatch) => void (await Promise.resolve(reported.push(mismatch))),
      clear: async (accountId) => void (await Promise.resolve(cleared.push(accountId))),
    })
    return verify({ after: null, limit: 2, ...says })
  }
  const timelineOf = async (accountId: string) =>
    (
      await query(
        proof.world.url,
        `select event_type, source, actor, payload from ledger.timeline where account_id = '${accountId}' and event_type like 'account_%frozen' order by timeline_id`,
      )
    ).map(({ event_type, source, actor, payload }) => [String(event_type), String(source), String(actor), String(payload)])
  const accountAt = (index: number): string => ids[index] ?? ''

  it('goes through all accounts in the order of their ids, a slice after another, and begins anew', async () => {
    const first = await slice()
    const second = await slice({ after: first.next })
    const third = await slice({ after: second.next })

    const sound = { faults: 0, frozen: 0, unfrozen: 0 }
    expect([first, second, third]).to.deep.equal([
      { accounts: 2, entries: first.entries, ...sound, next: accountAt(1) },
      { accounts: 2, entries: second.entries, ...sound, next: accountAt(3) },
      { accounts: 1, entries: third.entries, ...sound, next: null },
    ])
    expect(first.entries + second.entries + third.entries).to.equal(12)
    expect([reported, cleared]).to.deep.equal([[], []])
    // One that ends with the last account does not know that yet.
    const last = await slice({ after: accountAt(2) })
    expect(last).to.include({ accounts: 2, next: accountAt(4) })
    expect(await slice({ after: last.next })).to.include({ accounts: 0, next: null })
  })

  it('freezes an account that disagrees, reports it each time, and lifts that once it agrees again', async () => {
    const { world } = proof
    const bad = accountAt(1)
    const { reserve } = commandsOf(world, bad)
    await proof.spoil(`update ledger.entries set metadata = '{}' where account_id = '${bad}' and seq = 2`)

    expect(await slice()).to.include({ accounts: 2, faults: 1, frozen: 1 })
    expect(await slice()).to.include({ accounts: 2, faults: 1, frozen: 0, unfrozen: 0 })

    expect(reported).to.have.length(2)
    expect(reported[0]).to.deep.equal({ accountId: bad, seq: 2n, what: reported[0]?.what })
    expect(reported[0]?.what).to.match(/^CHAIN: its hash does not follow/)
    expect(await fateOf(world.ledger.execute(reserve('1')))).to.equal('ACCOUNT_NOT_ACTIVE')
    const frozen = (await world.accounts.read([bad], world.now())).get(bad)?.account
    expect(frozen).to.include({ status: 'ACTIVE' })
    expect(await world.accounts.findFrozen(ids)).to.deep.equal([bad])

    await proof.restore()
    expect(await slice()).to.include({ accounts: 2, faults: 0, unfrozen: 1 })
    expect(await slice()).to.include({ accounts: 2, faults: 0, unfrozen: 0 })

    expect(cleared).to.deep.equal([bad])
    expect(await fateOf(world.ledger.execute(reserve('1')))).to.equal('BOOKED')
    await world.ledger.execute(commandsOf(world, bad).release('1'))
    const rows = await timelineOf(bad)
    expect(rows.map(([type, source, actor]) => [type, source, actor])).to.deep.equal([
      ['account_frozen', 'POLICY', 'job:verify-ledger-slice'],
      ['account_unfrozen', 'POLICY', 'job:verify-ledger-slice'],
    ])
    expect(JSON.parse(rows[0]?.[3] ?? ''))
      .to.have.property('reason')
      .that.matches(/does not follow from its entries. CHAIN: its hash/)
  })

  it('finds what is stored beside entries, of an account that has nothing else, too', async () => {
    const [without, stray] = [accountAt(0), 'ffffffff-0000-7000-8000-000000000001']
    await proof.spoil(`delete from ledger.balances where account_id = '${without}';
      insert into ledger.lots (account_id, lot_id, tenant_id, source, amount, available, held, granted_at)
      values ('${stray}', '${stray}', '${stray}', 'REFILL', 1, 1, 0, now())`)

    const report = await slice({ limit: 50 })

    expect(report).to.include({ accounts: 6, faults: 2, frozen: 1, next: null })
    expect(reported.map(({ accountId, what }) => [accountId, what.split(':')[0]])).to.deep.equal([
      [without, 'STORED_BALANCES'],
      [stray, 'STORED_BALANCES'],
    ])
    await proof.restore()
    expect(await slice({ limit: 50 })).to.include({ accounts: 5, faults: 0, unfrozen: 1 })
  })

  it('ends where it is told to, and tells where to go on', async () => {
    const stopped = AbortSignal.abort()

    expect(await slice({ after: accountAt(1), signal: stopped })).to.include({ accounts: 0, next: accountAt(1) })
  })
})
