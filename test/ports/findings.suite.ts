import { expect } from 'chai'
import type { Finding, FindingFilter, Findings, FoundNow } from '../../ports/driven/findings.ts'
import { later, minutes, toInstant } from '../../src/domain/time.ts'
import type { Instant } from '../../src/domain/time.ts'
import { describeLists } from './findings-lists.suite.ts'
import { describeRaces } from './findings-races.suite.ts'

export interface FindingsWorld {
  readonly findings: Findings
  /** The same, as another process has them. */
  readonly other: Findings
  /** UUIDs, each above the one before. */
  nextId(): string
  close(): Promise<void>
}

export const start: Instant = toInstant(Date.UTC(2026, 1, 24, 10, 15))
export const at = (count: number): Instant => later(start, minutes(count))

export const everything: FindingFilter = { isOpen: null, kind: null, severity: null, accountId: null }
export const fifty = { limit: 50, cursor: null }

/** A finding as somebody found it. */
export const found = ({ nextId }: Pick<FindingsWorld, 'nextId'>, says: Partial<FoundNow> = {}): FoundNow => ({
  ...{ findingId: nextId(), key: 'k', kind: 'STALE_RESERVATION', severity: 'LOW', accountId: null, evidence: { n: 1 } },
  ...{ suggestedAction: 'Look', openedAt: start },
  ...says,
})

/** What is kept under a key, the newest first. */
export const keptOf = async (findings: Findings, key = 'k'): Promise<readonly Finding[]> =>
  (await findings.list(everything, { limit: 500, cursor: null })).items.filter((one) => one.key === key)

/** The rules that every adapter of the port keeps. */
export function describeFindings(name: string, begin: () => Promise<FindingsWorld>): void {
  describe(`findings, ${name}`, () => {
    let world: FindingsWorld
    beforeEach(async () => {
      world = await begin()
    })
    afterEach(() => world.close())

    describeSeeing(() => world)
    describeClosing(() => world)
    describeResolving(() => world)
    describeLists(() => world)
    describeRaces(() => world)
  })
}

function describeSeeing(world: () => FindingsWorld): void {
  it('keeps one as it was found, whole numbers of any size as texts', async () => {
    const { findings, other, nextId } = world()
    const accountId = nextId()
    const evidence = {
      b: 2n ** 60n,
      a: [{ d: null, c: 'é' }],
      links: [{ rel: 'account', href: `/v1/control/accounts/${accountId}/status` }],
    }
    const one = found(world(), { accountId, evidence, severity: 'MEDIUM' })

    await findings.open(one)

    const kept = { ...one, evidence: { ...evidence, b: String(2n ** 60n) } }
    const expected = { ...kept, lastSeenAt: start, timesSeen: 1, closedAt: null, resolution: null }
    expect(await other.find(one.findingId)).to.deep.equal(expected)
    expect(await other.find(nextId())).to.equal(null)
  })

  it('is one of a key: seen again within the hour it writes nothing, and after an hour notes that', async () => {
    const { findings } = world()
    const first = found(world())
    await findings.open(first)
    await findings.open(found(world(), { openedAt: at(59) }))
    expect(await keptOf(findings)).to.containSubset([{ findingId: first.findingId, lastSeenAt: start, timesSeen: 1 }])

    await findings.open(found(world(), { openedAt: at(60) }))

    const [kept, ...more] = await keptOf(findings)
    expect(more).to.deep.equal([])
    expect(kept).to.include({ findingId: first.findingId, openedAt: start, lastSeenAt: at(60), timesSeen: 2 })
  })

  it('bears what is known now, at once', async () => {
    const { findings } = world()
    await findings.open(found(world(), { openedAt: at(1) }))
    // The clock of another process is a bit behind.
    await findings.open(found(world(), { evidence: { n: 2 }, severity: 'HIGH', suggestedAction: 'Run', openedAt: start }))

    const kept = await keptOf(findings)
    expect(kept).to.have.length(1)
    expect(kept[0]).to.deep.include({ evidence: { n: 2 }, severity: 'HIGH', suggestedAction: 'Run', lastSeenAt: at(1), timesSeen: 2 })
  })

  it('is the same evidence in whatever order its members are', async () => {
    const { findings } = world()
    await findings.open(found(world(), { evidence: { a: 1, b: { c: 2, d: 3 } } }))
    await findings.open(found(world(), { evidence: { b: { d: 3, c: 2 }, a: 1 } }))

    expect((await keptOf(findings))[0]).to.include({ timesSeen: 1 })
  })

  it('takes many at once, of a key the last, and any text as a key', async () => {
    const { findings, other, nextId } = world()
    const odd = ['x'.repeat(2_000), 'nul\0', '\ud800', 'k'].map((key) => found(world(), { key }))
    await findings.openAll([...odd, found(world(), { evidence: { n: 3 } })])
    await other.openAll([...odd.slice(0, 3), found(world(), { evidence: { n: 3 } })])
    await findings.openAll([])

    const { items } = await findings.list(everything, fifty)
    expect(items.map(({ timesSeen, evidence }) => [timesSeen, evidence])).to.have.deep.members([
      [1, { n: 3 }],
      ...Array.from({ length: 3 }, () => [1, { n: 1 }]),
    ])
    for (const { key } of odd) await findings.close(key, at(1), 'job:test')
    expect((await findings.list({ ...everything, isOpen: true }, fifty)).items).to.deep.equal([])
    const many = Array.from({ length: 450 }, (_, index) => found({ nextId }, { key: `many:${index}`, kind: 'EVENT_GAP' }))
    await findings.openAll(many)
    expect(await findings.counts()).to.deep.equal([{ kind: 'EVENT_GAP', severity: 'LOW', open: 450 }])
  })
}

function describeClosing(world: () => FindingsWorld): void {
  it('closes itself, and is another one when it is found again', async () => {
    const { findings } = world()
    await findings.open(found(world()))
    await findings.close('k', at(1), 'job:test')
    await findings.close('k', at(2), 'job:other')
    await findings.close('nothing', at(2), 'job:other')
    await findings.open(found(world(), { openedAt: at(3) }))

    const [again, closed, ...more] = await keptOf(findings)
    expect(more).to.deep.equal([])
    expect(closed).to.deep.include({ closedAt: at(1), resolution: { by: 'job:test', reason: null, isByHand: false } })
    expect(again).to.deep.include({ openedAt: at(3), timesSeen: 1, closedAt: null, resolution: null })
  })

  it('closes many that are gone, and says how many', async () => {
    const { findings } = world()
    await findings.openAll(['a', 'b', 'c'].map((key) => found(world(), { key })))

    expect(await findings.closeAll(['a', 'c', 'd'], at(1), 'job:test')).to.equal(2)
    expect(await findings.closeAll(['a', 'c', 'd'], at(1), 'job:test')).to.equal(0)
    expect(await findings.closeAll([], at(1), 'job:test')).to.equal(0)

    expect((await findings.list({ ...everything, isOpen: true }, fifty)).items.map(({ key }) => key)).to.deep.equal(['b'])
  })
}

function describeResolving(world: () => FindingsWorld): void {
  const byHand = { by: 'operator:anna', reason: 'Agreed by phone', now: at(1) }

  it('is resolved by hand once, with a reason', async () => {
    const { findings, other, nextId } = world()
    const one = found(world())
    await findings.open(one)

    const resolved = await findings.resolve(one.findingId, byHand)
    const again = await other.resolve(one.findingId, { by: 'operator:ben', reason: 'Another', now: at(2) })

    const resolution = { by: 'operator:anna', reason: 'Agreed by phone', isByHand: true }
    expect(resolved?.finding).to.deep.include({ closedAt: at(1), resolution })
    expect([resolved?.changed, again?.changed]).to.deep.equal([true, false])
    expect(again?.finding).to.deep.equal(resolved?.finding)
    expect(await findings.resolve(nextId(), byHand)).to.equal(null)
  })

  it('is not resolved where it closed itself', async () => {
    const { findings } = world()
    const one = found(world())
    await findings.open(one)
    await findings.close('k', at(1), 'job:test')

    const answer = await findings.resolve(one.findingId, byHand)

    expect(answer).to.deep.include({ changed: false })
    expect(answer?.finding.resolution).to.deep.equal({ by: 'job:test', reason: null, isByHand: false })
  })

  it('stays resolved while the same is seen, which is noted at most once an hour', async () => {
    const { findings } = world()
    const one = found(world())
    await findings.open(one)
    const resolved = await findings.resolve(one.findingId, byHand)
    for (const minute of [2, 59, 61, 62]) await findings.open(found(world(), { severity: 'HIGH', openedAt: at(minute) }))

    expect(await keptOf(findings)).to.deep.equal([{ ...resolved?.finding, lastSeenAt: at(61), timesSeen: 2 }])
  })

  it('is another one where something else is seen', async () => {
    const { findings } = world()
    const one = found(world())
    await findings.open(one)
    await findings.resolve(one.findingId, byHand)
    await findings.open(found(world(), { evidence: { n: 2 }, openedAt: at(2) }))

    const [open, resolved] = await keptOf(findings)
    expect(open).to.deep.include({ evidence: { n: 2 }, openedAt: at(2), closedAt: null })
    expect(resolved).to.deep.include({ evidence: { n: 1 }, closedAt: at(1), timesSeen: 1 })

    await findings.close('k', at(3), 'job:test')
    await findings.open(found(world(), { openedAt: at(4) }))
    // The drift was gone in between: what the operator said is not about this one.
    expect(await keptOf(findings)).to.have.length(3)
  })
}
