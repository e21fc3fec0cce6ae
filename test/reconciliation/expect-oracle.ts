import { expect } from 'chai'
import type { LossyHistory } from './lossy-history.ts'
import { enrolPartners, play } from './lossy-history.ts'
import { Oracle } from './oracle.ts'
import type { ReconcileWorld } from './reconcile-world.ts'

/** Longer than evidence has to age, and than the walk leaves alone. */
const agedMinutes = 20

/**
 * Histories with calls that do not come, reconciled; then they come late, at once or one by one, and are reconciled each time: each time all
 * must stand as the oracle says, and looking again must do nothing.
 */
export async function expectAsTheOracleSays(
  world: ReconcileWorld,
  histories: readonly LossyHistory[],
  { sweepUntilDone }: { readonly sweepUntilDone?: () => Promise<void> } = {},
): Promise<void> {
  const told = histories.map((history) => ({
    ...{ history, oracle: new Oracle(history) },
    parts: [history.sent.filter((one) => !history.lost.has(one)), ...history.late],
  }))
  for (const history of histories) await enrolPartners(world, history)

  for (let part = 0; part < Math.max(...told.map(({ parts }) => parts.length)); part += 1) {
    await play(
      world,
      told.map(({ parts }) => parts[part] ?? []),
    )
    for (const { oracle, parts } of told) oracle.come(parts[part] ?? [])
    world.pass(agedMinutes)
    if (sweepUntilDone === undefined) {
      const said = await world.sweep({ isDryRun: true })
      const done = await world.sweep()
      expect(wouldBe(said), 'what a dry run says').to.deep.equal(wouldBe(done))
    } else await sweepUntilDone()

    const open = await world.findings.openNow()
    for (const { oracle, history } of told) {
      oracle.reconcile()
      await expectState(world, history, oracle, open)
    }
    await expectNothingMore(world)
  }
}

type OpenNow = Awaited<ReturnType<ReconcileWorld['findings']['openNow']>>

async function expectState(world: ReconcileWorld, history: LossyHistory, oracle: Oracle, found: OpenNow): Promise<void> {
  const { credits, findings, named } = oracle.expected()
  const kept = await Promise.all(Object.keys(credits).map(async (key) => [key, await world.creditOf(key)]))
  expect(Object.fromEntries(kept), 'credits').to.deep.equal(credits)
  const mine = new Set(history.partners.map(({ externalKey }) => externalKey))
  const open = found.filter(({ evidence }) => mine.has(String(evidence['external_key'])))
  expect(
    open.map(({ kind, evidence }) => `${kind} ${String(evidence['ref_type'])}/${String(evidence['ref_id'])}`).toSorted(),
  ).to.deep.equal(findings)
  // Each difference that can be noticed is named, and once: but where V1 told of one thing under two names, and not that they are one.
  for (const id of oracle.differences()) {
    const names = named.filter((one) => one.startsWith(`${id}: `))
    expect(names, `commission ${id}: ${names.join(' and ')}`).to.have.lengthOf(oracle.isToldUnderTwoNames(id) ? 2 : 1)
  }
}

async function expectNothingMore(world: ReconcileWorld): Promise<void> {
  const before = await world.trace()
  const { actions, findings, scanned } = await world.sweep()
  expect([actions, findings, scanned]).to.deep.equal([[], [], 0])
  expect(await world.trace()).to.equal(before)
}

const wouldBe = ({ actions, findings }: Awaited<ReturnType<ReconcileWorld['reconcile']>>) => ({
  actions: actions.map((one) => ({ ...one, outcome: one.outcome === 'BOOKED' ? 'WOULD_BOOK' : one.outcome })).toSorted(byText),
  findings: findings.toSorted(byText),
})

const byText = (a: object, b: object): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)
