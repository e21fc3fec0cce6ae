import { expect } from 'chai'
import { readFileSync } from 'node:fs'
import { at, found, keptOf, start } from '../ports/findings.suite.ts'
import { asRole } from '../support/as-role.ts'
import { query } from '../support/query.ts'
import { startFindingsWorld } from './findings-world.ts'
import type { PostgresFindingsWorld } from './findings-world.ts'

const migration = readFileSync(new URL('../../adapters/postgres/migrations/0007-findings.sql', import.meta.url), 'utf8')

describe('the migration 0007-findings', () => {
  let world: PostgresFindingsWorld
  before(async () => {
    world = await startFindingsWorld()
  })
  after(() => world.close())

  it('takes what was closed before for closed by itself, and lets findings go on', async () => {
    await takeAway()
    const row = (id: string, key: string, closed: string) =>
      `('${id}', '${key}', 'DEAD_EVENT', 'LOW', null, '{"n":1}', 'Look', '2026-02-24T10:15:00Z', ${closed})`
    const [openId, closedId] = [world.nextId(), world.nextId()]
    await query(
      world.url,
      `insert into ledger.findings (finding_id, key, kind, severity, account_id, evidence, suggested_action, opened_at, closed_at)
       values ${row(openId, 'open', 'null')}, ${row(closedId, 'closed', "'2026-02-24T10:16:00Z'")}`,
    )

    await query(world.url, `begin; set local role ledger_owner; ${migration}; commit`)

    const { findings } = world
    expect(await findings.find(closedId)).to.deep.include({
      ...{ lastSeenAt: start, timesSeen: 1, closedAt: at(1), resolution: { by: 'job:payments', reason: null, isByHand: false } },
    })
    expect(await findings.find(openId)).to.deep.include({ lastSeenAt: start, timesSeen: 1, closedAt: null, resolution: null })
    await findings.open(found(world, { key: 'open', kind: 'DEAD_EVENT', openedAt: at(90) }))
    await findings.open(found(world, { key: 'closed', kind: 'DEAD_EVENT', openedAt: at(90) }))
    expect((await keptOf(findings, 'open')).map(({ timesSeen }) => timesSeen)).to.deep.equal([2])
    expect(await keptOf(findings, 'closed')).to.have.length(2)
  })

  it('keeps what is said of a finding as it was, also from a service that errs', async () => {
    const { findings, url } = world
    const one = found(world, { key: 'guarded' })
    await findings.open(one)
    await findings.resolve(one.findingId, { by: 'operator:anna', reason: 'Known', now: at(1) })
    await findings.open(found(world, { key: 'still open' }))
    const changing = (change: string, key: string) => asRole(url, 'ledger_api', `update ledger.findings set ${change} where key = '${key}'`)

    for (const change of [
      'closed_at = null, resolved_by = null, resolved_by_hand = null, resolution_reason = null',
      ...["resolution_reason = 'Another'", "evidence = '{}'", "severity = 'HIGH'", "resolved_by = 'operator:ben'", 'times_seen = 0'],
    ])
      expect(await changing(change, 'guarded'), change).to.equal('23514')
    for (const change of [
      ...['closed_at = now()', "closed_at = now(), resolved_by = 'job:test', resolved_by_hand = true", "resolution_reason = 'Known'"],
      ...["last_seen_at = last_seen_at - interval '1 hour'", 'times_seen = times_seen - 1'],
    ])
      expect(await changing(change, 'still open'), change).to.equal('23514')
    expect(await changing("last_seen_at = last_seen_at + interval '1 hour', times_seen = times_seen + 1", 'guarded')).to.deep.equal([])
    for (const change of ["key = 'x'", "kind = 'EVENT_GAP'", 'account_id = null', 'opened_at = now()'])
      expect(await changing(change, 'guarded'), change).to.equal('42501')
  })

  /** As it was before the migration: what it brings is taken away. */
  async function takeAway(): Promise<void> {
    const brought = ['last_seen_at', 'times_seen', 'resolved_by', 'resolved_by_hand', 'resolution_reason']
    const indexes = ['by_key', 'by_severity', 'by_account', 'open_by_account', 'open_by_kind']
    await query(
      world.url,
      `drop trigger guarded on ledger.findings;
       drop function ledger.guard_finding();
       alter table ledger.findings ${brought.map((column) => `drop column ${column}`).join(', ')};
       drop index ${indexes.map((name) => `ledger.findings_${name}`).join(', ')};
       create trigger guarded before update on ledger.findings for each row execute function ledger.guard_closed();
       alter table ledger.findings enable always trigger guarded`,
    )
  }
})
