import { expect } from 'chai'
import { createHash } from 'node:crypto'
import { toCredits } from '../../src/domain/credits/credits.ts'
import { canonicalForm } from '../../src/domain/credits/entry.ts'
import type { Entry } from '../../src/domain/credits/entry.ts'
import { at, parts } from '../support/given.ts'

const reserved: Entry = {
  ...{ accountId: '01900000-0000-7000-8000-000000000002', seq: 2n, entryId: '01900000-0000-7000-8000-00000000000e' },
  ...{ tenantId: '11111111-1111-1111-1111-111111111111', operation: 'reserve', idempotencyKey: 'v1:credit_reserve:commission:41' },
  ...{ causedBy: null, reason: 'RESERVE', from: 'available', to: 'reserved', amount: toCredits(3), lots: parts({ b: 1n, a: 2n }) },
  ...{ reservationId: '01900000-0000-7000-8000-00000000000f', reservationExpiresAt: at('2026-03-02') },
  ...{ reference: { type: 'commission_request', id: '41' }, reversesEntryId: null, metadata: null, actor: 'service:v1' },
  ...{ createdAt: at('2026-03-01T00:00:00.001Z'), after: { available: toCredits(7), reserved: toCredits(3), owed: toCredits(0) } },
}

// Written out from the description of version 1: it must never change, or no chain that was written can be verified any more.
const reservedText =
  '["01900000-0000-7000-8000-000000000002","2","01900000-0000-7000-8000-00000000000e","11111111-1111-1111-1111-111111111111","reserve",' +
  '"v1:credit_reserve:commission:41",null,"RESERVE","available","reserved","3",[["a","2"],["b","1"]],"01900000-0000-7000-8000-00000000000f",' +
  '"1772409600000","commission_request","41",null,null,"service:v1","1772323200001","7","3","0","1"]'

const formOf = (entry: Entry): readonly unknown[] => JSON.parse(canonicalForm(entry)) as unknown[]

describe('the canonical form of an entry', () => {
  it('is an array of the columns in their order: numbers and instants as text, lots by id, absent values null', () => {
    expect(canonicalForm(reserved)).to.equal(reservedText)
  })

  it('has a hash that anybody can compute', () => {
    const hash = createHash('sha256').update(Buffer.alloc(32)).update(canonicalForm(reserved), 'utf8').digest('hex')

    expect(hash).to.equal('90f4219ab5fa7ce371fbb4a2ce178447f9387a05068f780bc85b6c40cf00a05c')
  })

  it('says everything of a lot that it opens, and keeps metadata as the text that came', () => {
    const opens = { source: 'TOPUP', expiresAt: at('2026-04-01'), unitPrice: '99.5', currency: 'INR' } as const
    const lots = [{ lotId: 'new', amount: toCredits(9_007_199_254_740_991n), opens }]

    const form = formOf({ ...reserved, lots, metadata: '{ "b": 1, "a": "ü" }', causedBy: 'e1', reversesEntryId: 'e0' })

    expect(form[11]).to.deep.equal([['new', '9007199254740991', 'TOPUP', '1775001600000', '99.5', 'INR']])
    expect([form[6], form[16], form[17]]).to.deep.equal(['e1', 'e0', '{ "b": 1, "a": "ü" }'])
  })

  it('is null where a new lot has no end and no price', () => {
    const opens = { source: 'GRANT', expiresAt: null, unitPrice: null, currency: null } as const

    const form = formOf({ ...reserved, lots: [{ lotId: 'new', amount: toCredits(1), opens }], reference: null })

    expect(form[11]).to.deep.equal([['new', '1', 'GRANT', null, null, null]])
    expect([form[14], form[15]]).to.deep.equal([null, null])
  })
})
