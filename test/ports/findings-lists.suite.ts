import { expect } from 'chai'
import type { FindingFilter } from '../../ports/driven/findings.ts'
import { codeOf } from '../invoices/invoice-world.ts'
import { at, everything, fifty, found } from './findings.suite.ts'
import type { FindingsWorld } from './findings.suite.ts'

export function describeLists(world: () => FindingsWorld): void {
  it('lists them newest first, page by page, and by every filter', async () => {
    const { findings, nextId } = world()
    const accountId = nextId()
    await findings.open(found(world(), { key: 'a', kind: 'EVENT_GAP', severity: 'HIGH', accountId }))
    await findings.open(found(world(), { key: 'b', kind: 'EVENT_GAP', severity: 'LOW' }))
    await findings.open(found(world(), { key: 'c', kind: 'STALE_ORDER', severity: 'HIGH', accountId }))
    await findings.close('c', at(1), 'job:test')

    const keys = async (filter: Partial<FindingFilter>) =>
      (await findings.list({ ...everything, ...filter }, fifty)).items.map(({ key }) => key)
    expect(await keys({})).to.deep.equal(['c', 'b', 'a'])
    expect(await keys({ kind: 'EVENT_GAP' })).to.deep.equal(['b', 'a'])
    expect(await keys({ severity: 'HIGH' })).to.deep.equal(['c', 'a'])
    expect(await keys({ accountId })).to.deep.equal(['c', 'a'])
    expect(await keys({ isOpen: true })).to.deep.equal(['b', 'a'])
    expect(await keys({ isOpen: false })).to.deep.equal(['c'])
    expect(await keys({ isOpen: true, kind: 'EVENT_GAP', severity: 'HIGH', accountId })).to.deep.equal(['a'])
    expect(await keys({ isOpen: true, kind: 'STALE_ORDER' })).to.deep.equal([])

    const first = await findings.list(everything, { limit: 2, cursor: null })
    const second = await findings.list(everything, { limit: 2, cursor: first.nextCursor })
    expect([...first.items, ...second.items].map(({ key }) => key)).to.deep.equal(['c', 'b', 'a'])
    expect(second.nextCursor).to.equal(null)
    expect(await codeOf(findings.list(everything, { limit: 2, cursor: 'bm8=' }))).to.equal('CURSOR_INVALID')
  })

  it('counts what is open by kind and severity', async () => {
    const { findings } = world()
    expect(await findings.counts()).to.deep.equal([])
    await findings.openAll([
      ...[found(world(), { key: 'a', severity: 'HIGH' }), found(world(), { key: 'b' }), found(world(), { key: 'c' })],
      ...[found(world(), { key: 'd', kind: 'EVENT_GAP' }), found(world(), { key: 'e', kind: 'EVENT_GAP' })],
    ])
    await findings.close('e', at(1), 'job:test')

    expect(await findings.counts()).to.have.deep.members([
      { kind: 'EVENT_GAP', severity: 'LOW', open: 1 },
      { kind: 'STALE_RESERVATION', severity: 'HIGH', open: 1 },
      { kind: 'STALE_RESERVATION', severity: 'LOW', open: 2 },
    ])
  })
}
