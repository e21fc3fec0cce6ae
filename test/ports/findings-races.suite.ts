import { expect } from 'chai'
import { at, found, keptOf } from './findings.suite.ts'
import type { FindingsWorld } from './findings.suite.ts'

export function describeRaces(world: () => FindingsWorld): void {
  it('is one, however many find it at once', async () => {
    const { findings, other } = world()
    await Promise.all(Array.from({ length: 20 }, (_, n) => (n % 2 === 0 ? findings : other).open(found(world()))))

    expect(await keptOf(findings)).to.have.length(1)
  })

  it('is resolved for good, where the same is seen in the same moment', async () => {
    const { findings, other } = world()
    for (const n of Array.from({ length: 20 }, (_, index) => index)) {
      const one = found(world(), { key: `k${n}` })
      await findings.open(one)
      // Long after: so that each of them writes.
      const seeing = Array.from({ length: 4 }, (_, index) => other.open(found(world(), { key: one.key, openedAt: at(60 * (index + 1)) })))
      const resolving = findings.resolve(one.findingId, { by: 'operator:anna', reason: 'Known', now: at(1) })
      const [resolved] = await Promise.all([resolving, ...seeing])

      expect(resolved?.changed).to.equal(true)
      const kept = await keptOf(findings, one.key)
      expect(kept.map(({ resolution }) => resolution?.isByHand)).to.deep.equal([true])
    }
  })

  it('of two that resolve it at once the first counts', async () => {
    const { findings, other } = world()
    const one = found(world())
    await findings.open(one)
    const answers = await Promise.all(
      ['anna', 'ben', 'carl', 'dora'].map((name, n) =>
        (n % 2 === 0 ? findings : other).resolve(one.findingId, { by: `operator:${name}`, reason: name, now: at(1) }),
      ),
    )

    expect(answers.filter((answer) => answer?.changed)).to.have.length(1)
    expect(new Set(answers.map((answer) => answer?.finding.resolution?.by))).to.have.property('size', 1)
  })

  it('takes many in any order from two at once', async () => {
    const { findings, other } = world()
    const keys = Array.from({ length: 60 }, (_, n) => `many:${n}`)
    await findings.openAll(keys.map((key) => found(world(), { key })))
    const all = (minute: number, order: readonly string[]) => order.map((key) => found(world(), { key, openedAt: at(minute) }))
    await Promise.all([
      findings.openAll(all(60, keys)),
      other.openAll(all(120, keys.toReversed())),
      findings.closeAll(keys, at(1), 'job:test'),
    ])

    const still = await Promise.all(['many:0', 'many:59'].map((key) => keptOf(findings, key)))
    for (const kept of still) expect(kept.length).to.be.within(1, 2)
  })
}
