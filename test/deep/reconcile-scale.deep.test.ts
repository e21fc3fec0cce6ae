import { expect } from 'chai'
import { accepted, delivered } from '../reconciliation/v1-sends.ts'
import { startReconcileWorld, tenantId } from '../reconciliation/reconcile-world.ts'
import type { ReconcileWorld } from '../reconciliation/reconcile-world.ts'
import { query } from '../support/query.ts'

const [many, few, changed, rounds] = [100_000, 1_000, 100, 7]

describe(`a sweep over ${many} accounts of which ${changed} changed`, function () {
  this.timeout(1_800_000)
  const worlds: ReconcileWorld[] = []
  before(async () => {
    for (const accounts of [many, few]) worlds.push(await aWorldOf(accounts))
  })
  after(() => Promise.all(worlds.map((world) => world.close())))

  it(`takes less than twice the time of one over ${few} accounts of which as many changed`, async () => {
    const times: number[][] = worlds.map(() => [])
    // In turns, so that whatever else the machine does meets both.
    for (let round = 1; round <= rounds; round += 1)
      for (const [index, world] of worlds.entries()) times[index]?.push(await timeOfChanges(world, round))

    const [ofMany, ofFew] = times.map(middle)
    expect(Number(ofMany) / Number(ofFew), `${ofMany} ms and ${ofFew} ms`).to.be.below(2)
  })

  it('costs the same, next to nothing, where nothing changed', async () => {
    const times: number[][] = worlds.map(() => [])
    for (let round = 1; round <= 15; round += 1)
      for (const [index, world] of worlds.entries()) {
        world.pass(5)
        const began = performance.now()
        expect((await world.sweep()).scanned).to.equal(0)
        times[index]?.push(performance.now() - began)
      }

    const [ofMany, ofFew] = times.map(middle)
    expect(Number(ofMany) / Number(ofFew), `${ofMany} ms and ${ofFew} ms`).to.be.below(2)
  })
})

/** Accounts each of which V1 told something of, all looked at once; of a hundred of them it will tell more. */
async function aWorldOf(accounts: number): Promise<ReconcileWorld> {
  const world = await startReconcileWorld()
  for (let number = 1; number <= changed; number += 1) await world.enrol(keyOf(number), { credits: 1_000 })
  await query(world.url, `set session_replication_role = replica; ${fill(accounts - changed)}`)
  await query(world.url, 'vacuum analyze')
  world.pass(60)
  await world.sweep()
  world.pass(60)
  expect((await world.sweep()).scanned).to.equal(0)
  return world
}

async function timeOfChanges(world: ReconcileWorld, round: number): Promise<number> {
  const numbers = Array.from({ length: changed }, (_, index) => index + 1)
  const idOf = (number: number): number => round * 1_000 + number
  await world.sendAll(
    numbers.flatMap((number) => [accepted(idOf(number), keyOf(number)), delivered(idOf(number), keyOf(number), idOf(number))]),
  )
  world.pass(20)
  const began = performance.now()
  const { actions } = await world.sweep()
  const took = performance.now() - began
  expect(actions).to.have.lengthOf(2 * changed)
  return took
}

const keyOf = (number: number): string => `v1:partner:${number}`

const middle = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0

// Postpaid accounts with one accepted commission each.
const fill = (accounts: number): string => `
  create temporary table filled as
    select n, gen_random_uuid() as account_id, gen_random_uuid() as event_id, 'v1:client:' || n as key,
      '{"commission_request_id": ' || n || ', "assignment_id": ' || n || '}' as payload, timestamptz '2026-03-01T10:00:00Z' + n * interval '1 millisecond' as at
    from generate_series(1, ${accounts}) n;
  insert into ledger.accounts (account_id, tenant_id, external_key, account_type, display_name, status, billing_mode, payment_terms_days, currency, is_enabled, revision, created_at, updated_at)
    select account_id, '${tenantId}', key, 'TENANT', key, 'ACTIVE', 'POSTPAID', 15, 'INR', true, 1, at, at from filled;
  insert into ledger.balances (account_id, tenant_id, last_seq, last_hash, available, reserved, owed)
    select account_id, '${tenantId}', 0, decode(repeat('00', 32), 'hex'), 0, 0, 0 from filled;
  insert into ledger.event_inbox (source_system, idempotency_key, event_id, event_type, external_account_key, account_id, tenant_id, payload, is_catalogued,
      is_payload_valid, violations, warnings, ref_type, ref_id, happened_at, received_at, actor, mode_at_event, done_at)
    select 'v1', 'filled ' || n, event_id, 'work_accepted', key, account_id, '${tenantId}', payload, true, true, '[]', '[]', 'commission_request', n::text, at, at,
      'service:v1', 'POSTPAID', at from filled;
  insert into ledger.timeline (account_id, happened_at, timeline_id, tenant_id, source, event_type, ref_type, ref_id, idempotency_key, payload, actor, created_at)
    select account_id, at, event_id, '${tenantId}', 'USAGE_V1', 'work_accepted', 'commission_request', n::text, 'filled ' || n, payload, 'service:v1', at from filled;`
