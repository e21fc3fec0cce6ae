import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { chained, firstHash } from '../../adapters/postgres/ledger/chain.ts'
import { toCredits } from '../../src/domain/credits/credits.ts'
import { canonicalForm } from '../../src/domain/credits/entry.ts'
import type { Entry } from '../../src/domain/credits/entry.ts'
import { toInstant } from '../../src/domain/time.ts'

const lines = readFileSync(new URL('../../docs/ledger.md', import.meta.url), 'utf8').split('\n')
const at = (text: string) => toInstant(Date.parse(text))
const balances = (available: bigint, reserved: bigint) => ({
  available: toCredits(available),
  reserved: toCredits(reserved),
  owed: toCredits(0n),
})

const lotId = '01900000-0000-7000-8000-0000000000a1'
const common = {
  accountId: '01900000-0000-7000-8000-000000000002',
  tenantId: '11111111-1111-1111-1111-111111111111',
  causedBy: null,
  reservationExpiresAt: null,
  reversesEntryId: null,
} as const

const opening: Entry = {
  ...common,
  seq: 1n,
  entryId: '01900000-0000-7000-8000-000000000101',
  operation: 'grant',
  idempotencyKey: 'opening',
  reason: 'GRANT',
  from: 'issued',
  to: 'available',
  amount: toCredits(100n),
  lots: [
    { lotId, amount: toCredits(100n), opens: { source: 'GRANT', expiresAt: at('2027-01-01T00:00:00Z'), unitPrice: null, currency: null } },
  ],
  reservationId: null,
  reference: null,
  metadata: '{"note":"opening"}',
  actor: 'operator:emergency',
  createdAt: at('2026-02-24T10:15:00Z'),
  after: balances(100n, 0n),
}

const reserving: Entry = {
  ...common,
  seq: 2n,
  entryId: '01900000-0000-7000-8000-000000000102',
  operation: 'reserve',
  idempotencyKey: 'v1:credit_reserve:commission:51',
  reason: 'RESERVE',
  from: 'available',
  to: 'reserved',
  amount: toCredits(1n),
  lots: [{ lotId, amount: toCredits(1n) }],
  reservationId: '01900000-0000-7000-8000-000000000051',
  reference: { type: 'commission_request', id: '51' },
  metadata: null,
  actor: 'service:v1',
  createdAt: at('2026-02-24T10:16:00Z'),
  after: balances(99n, 1n),
}

describe('the entries that docs/ledger.md shows', () => {
  it('are what the code hashes', () => {
    expect([opening, reserving].map(canonicalForm)).to.deep.equal(lines.filter((line) => line.startsWith('["')))
  })

  it('have the hashes that the code gives them', () => {
    const hashes = chained([opening, reserving], firstHash).map((hash) => hash.toString('hex'))

    expect(hashes).to.deep.equal(lines.filter((line) => /^[0-9a-f]{64}$/.test(line)))
  })
})
