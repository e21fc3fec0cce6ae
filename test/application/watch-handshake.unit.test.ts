import { expect } from 'chai'
import type { OpenFindings } from '../../ports/driven/findings.ts'
import type { HandshakeMonitor, HandshakeRecord, TypeCounts } from '../../ports/driven/handshake-monitor.ts'
import { makeWatchHandshake } from '../../src/application/watch-handshake.ts'
import { minutes } from '../../src/domain/time.ts'
import { at } from '../support/given.ts'

const now = at('2026-03-01T12:00:00Z')
const openOne: OpenFindings = { kind: 'EVENT_GAP', severity: 'LOW', open: 3 }
const nothing: HandshakeRecord = { counts: [], unenrolledKeys: [], unenrolledKeysTotal: 0, refusals: [], outages: [] }

const counted = (source: string, type: string, says: Partial<TypeCounts> = {}): TypeCounts => ({
  ...{ source, type, isCatalogued: true, received: 1, refused: 0, invalid: 0, ignored: 0, lastAt: now, ...says },
})

/** The report at noon, of what was counted; a source is silent after an hour. */
async function reportOf(record: Partial<HandshakeRecord>) {
  const asked: number[] = []
  const monitor: HandshakeMonitor = {
    read: async (instant) => {
      asked.push(instant)
      return { ...nothing, ...record }
    },
    advance: async () => {},
  }
  const findings = { counts: async () => [openOne] }
  const report = await makeWatchHandshake({ monitor, findings, clock: { now: () => now }, silence: minutes(60) }).report()
  expect(asked).to.deep.equal([now])
  return report
}

async function isSilent(...lastAts: readonly string[]): Promise<boolean | undefined> {
  const { sources } = await reportOf({ counts: lastAts.map((text, index) => counted('v1', `type ${index}`, { lastAt: at(text) })) })
  return sources[0]?.isSilent
}

describe('watching the handshake', () => {
  it('shows a source as silent once it has told nothing for the time that is set', async () => {
    expect(await isSilent('2026-03-01T12:00:00Z')).to.equal(false)
    expect(await isSilent('2026-03-01T11:00:00.001Z')).to.equal(false)
    expect(await isSilent('2026-03-01T11:00:00Z')).to.equal(true)
    expect(await isSilent('2025-03-01T11:00:00Z')).to.equal(true)
  })

  it('goes by the newest of all that a source has told', async () => {
    expect(await isSilent('2025-01-01T00:00:00Z', '2026-03-01T11:59:00Z', '2025-06-01T00:00:00Z')).to.equal(false)
  })

  it('takes a clock that is ahead for no silence', async () => {
    expect(await isSilent('2026-03-01T12:05:00Z')).to.equal(false)
  })

  it('tells each source apart, and shows none that never told anything', async () => {
    const { sources } = await reportOf({
      counts: [
        counted('v1', 'work_accepted', { lastAt: at('2026-03-01T11:30:00Z') }),
        counted('v1', 'invoice_paid', { lastAt: at('2026-02-01T00:00:00Z') }),
        counted('v2', 'work_accepted', { lastAt: at('2026-02-01T00:00:00Z') }),
      ],
    })

    expect(sources.map(({ source, lastAt, isSilent: silent, counts }) => [source, lastAt, silent, counts.length])).to.deep.equal([
      ['v1', at('2026-03-01T11:30:00Z'), false, 2],
      ['v2', at('2026-02-01T00:00:00Z'), true, 1],
    ])
    expect((await reportOf({})).sources).to.deep.equal([])
  })

  it('hears a source that is refused', async () => {
    const { sources } = await reportOf({ counts: [counted('v1', 'work_accepted', { received: 0, refused: 3 })] })

    expect(sources.map(({ isSilent: silent }) => silent)).to.deep.equal([false])
  })

  it('keeps ignored calls apart from events', async () => {
    const ignored = counted('v1', 'credit_release_ignored', { received: 0, ignored: 4 })
    const told = counted('v1', 'work_accepted', { lastAt: at('2026-02-01T00:00:00Z') })

    const { sources, ignoredCalls } = await reportOf({ counts: [ignored, told] })

    expect(ignoredCalls).to.deep.equal([ignored])
    expect(sources.flatMap(({ counts }) => counts)).to.deep.equal([told])
    expect(sources[0]?.isSilent).to.equal(true)
  })

  it('says what keys would be enrolled as, and passes on the rest with the time of the report', async () => {
    const key = { externalKey: 'v1:partner:7', events: 2, firstAt: now, lastAt: now }

    const report = await reportOf({ unenrolledKeys: [key, { ...key, externalKey: '?' }], unenrolledKeysTotal: 9 })

    expect(report).to.deep.include({ asOf: now, unenrolledKeysTotal: 9, openFindings: [openOne] })
    expect(report.unenrolledKeys).to.deep.equal([
      { ...key, enrolAs: { accountType: 'EXTERNAL_ASSOCIATE', displayName: 'Partner 7', billingMode: 'POSTPAID' } },
      { ...key, externalKey: '?', enrolAs: null },
    ])
  })
})
