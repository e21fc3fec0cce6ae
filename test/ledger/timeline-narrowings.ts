import type { TimelineFilter } from '../../ports/driven/timeline.ts'
import { at } from '../support/given.ts'
import { begins, tenantId } from './timeline-world.ts'

/** What a list may be narrowed to, and the condition on `everything` that has the same rows. */
export const narrowings: readonly { readonly name: string; readonly narrows: Partial<TimelineFilter>; readonly condition: string }[] = [
  { name: 'a source', narrows: { source: 'USAGE_V1' }, condition: `source = 'USAGE_V1'` },
  { name: 'a rare source', narrows: { source: 'POLICY' }, condition: `source = 'POLICY'` },
  { name: 'the ledger', narrows: { source: 'CREDITS_LEDGER' }, condition: `source = 'CREDITS_LEDGER'` },
  { name: 'a source that has none', narrows: { source: 'PAYMENT' }, condition: 'false' },
  { name: 'a thing', narrows: { referenceType: 'sort 0', referenceId: '3' }, condition: `ref_type = 'sort 0' and ref_id = '3'` },
  { name: 'a sort of things', narrows: { referenceType: 'sort 1' }, condition: `ref_type = 'sort 1'` },
  { name: 'a name', narrows: { referenceId: '3' }, condition: `ref_id = '3'` },
  { name: 'a tenant', narrows: { tenantId }, condition: 'tenant_id is not null' },
  { name: 'another tenant', narrows: { tenantId: '22222222-2222-2222-2222-222222222222' }, condition: 'false' },
  { name: 'what begins at an instant', narrows: { from: at('2026-03-01T10:00:05Z') }, condition: `at >= '2026-03-01T10:00:05Z'` },
  { name: 'what ends before an instant', narrows: { to: at('2026-03-01T10:00:05Z') }, condition: `at < '2026-03-01T10:00:05Z'` },
  {
    name: 'a time',
    narrows: { from: at('2026-03-01T10:00:02Z'), to: at('2026-03-01T10:00:06.001Z') },
    condition: `at >= '2026-03-01T10:00:02Z' and at < '2026-03-01T10:00:06.001Z'`,
  },
  { name: 'a time before all', narrows: { to: begins }, condition: 'false' },
  { name: 'a time after all', narrows: { from: at('2027-01-01') }, condition: 'false' },
  {
    name: 'a time and a source',
    narrows: { from: at('2026-03-01T10:00:02Z'), to: at('2026-03-01T10:00:06Z'), source: 'USAGE_V2' },
    condition: `source = 'USAGE_V2' and at >= '2026-03-01T10:00:02Z' and at < '2026-03-01T10:00:06Z'`,
  },
  {
    name: 'a time and a thing',
    narrows: { from: at('2026-03-01T10:00:01Z'), to: at('2026-03-01T10:00:06Z'), referenceType: 'sort 0', referenceId: '3' },
    condition: `ref_type = 'sort 0' and ref_id = '3' and at >= '2026-03-01T10:00:01Z' and at < '2026-03-01T10:00:06Z'`,
  },
]
