import type { ChosenAccount, ReconcileEvidence, Subject, SubjectList } from '../../../ports/driven/reconcile-evidence.ts'
import type { ReconcileRequest } from '../../../ports/driving/reconciling.ts'
import { BillingError } from '../../domain/errors.ts'
import { toInstant } from '../../domain/time.ts'
import type { Terms } from '../../domain/reconciliation/evidence.ts'

/**
 * Which lists a run reads: the queue, or all that is known of whoever is named; beside it reservations that may be stale, by an age that
 * the queue does not know of, or so new that the walk has not met them.
 */
export function listsOf({ accountId, tenantId, timeoutMinutes }: ReconcileRequest, { now, staleAfter }: Terms): readonly SubjectList[] {
  const first: SubjectList = accountId === null && tenantId === null ? { kind: 'DUE', by: now } : { kind: 'ALL' }
  if (accountId === null && timeoutMinutes === null) return [first]
  return [first, { kind: 'ACTIVE', madeBy: toInstant(Math.max(0, now - staleAfter)) }]
}

/** Reads accounts that have subjects in any of the lists, by their id. @throws {BillingError} STORAGE_UNAVAILABLE */
export async function chooseAccounts(
  evidence: Pick<ReconcileEvidence, 'chooseAccounts'>,
  { request, lists }: { readonly request: ReconcileRequest; readonly lists: readonly SubjectList[] },
  page: { readonly limit: number; readonly after: string | null },
): Promise<readonly ChosenAccount[]> {
  const { tenantId, accountId, referenceType } = request
  const found = new Map<string, number>()
  for (const list of lists) {
    for (const { accountId: id, subjects } of await evidence.chooseAccounts({ tenantId, accountId, referenceType, list }, page))
      found.set(id, (found.get(id) ?? 0) + subjects)
  }
  const inOrder = [...found].map(([id, subjects]) => ({ accountId: id, subjects })).toSorted((a, b) => (a.accountId < b.accountId ? -1 : 1))
  return inOrder.slice(0, page.limit)
}

/** Reads the subjects of accounts in a list, slice by slice. @throws {BillingError} STORAGE_UNAVAILABLE */
export async function* slicesOf(
  evidence: Pick<ReconcileEvidence, 'choose'>,
  choice: Parameters<ReconcileEvidence['choose']>[0],
  limit: number,
): AsyncGenerator<readonly Subject[]> {
  let after: Subject | null = null
  do {
    const slice: readonly Subject[] = await evidence.choose(choice, { limit, after })
    if (slice.length > 0) yield slice
    after = slice.length < limit ? null : (slice.at(-1) ?? null)
  } while (after !== null)
}

/** The cursor of a run that goes on after an account. */
export const cursorAfter = ([first]: readonly SubjectList[], accountId: string): string => `${first?.kind ?? ''}.${accountId}`

/** The account after which a run goes on; null for the first. @throws {BillingError} CURSOR_INVALID */
export function placeOf([first]: readonly SubjectList[], cursor: string | null): string | null {
  if (cursor === null) return null
  const [kind, accountId = '', ...more] = cursor.split('.')
  const isSound = kind === first?.kind && more.length === 0 && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(accountId)
  if (!isSound) throw new BillingError('CURSOR_INVALID', 'Cannot continue the run: this cursor is not one that such a run gave')
  return accountId
}
