import type { AccountStore } from '../../../ports/driven/account-store.ts'
import type { Clock } from '../../../ports/driven/clock.ts'
import type { Findings } from '../../../ports/driven/findings.ts'
import type { Ids } from '../../../ports/driven/ids.ts'
import type { Log } from '../../../ports/driven/log.ts'
import type { ChosenAccount, ReconcileEvidence, SubjectList } from '../../../ports/driven/reconcile-evidence.ts'
import type { ReconciledAction, ReconcileReport, ReconcileRequest, ReconcilingCredits } from '../../../ports/driving/reconciling.ts'
import { evidenceAge } from '../../domain/reconciliation/evidence.ts'
import type { FoundDrift, Terms } from '../../domain/reconciliation/evidence.ts'
import { BillingError } from '../../domain/errors.ts'
import { minutes } from '../../domain/time.ts'
import { makeBooking, makeRehearsal } from './book-actions.ts'
import type { HealedLedger } from './book-actions.ts'
import { chooseAccounts, cursorAfter, listsOf, placeOf } from './choose-accounts.ts'
import { makeHealAccount } from './heal-account.ts'
import { makeLookAtAccounts, sliceMax } from './look-at-accounts.ts'

interface Needs {
  readonly accounts: Pick<AccountStore, 'findByIds' | 'findTenant'>
  readonly evidence: ReconcileEvidence
  readonly ledger: HealedLedger
  readonly findings: Pick<Findings, 'openAll' | 'closeAll'>
  readonly clock: Clock
  readonly ids: Ids
  readonly log: Log
  /** What a request leaves out. */
  readonly defaults: { readonly limit: number; readonly timeoutMinutes: number }
}

/** So many accounts are chosen in one go; so many subjects are looked at by one run, but for those of the last account. */
const chosenMax = 250
const runMax = 5_000

/** Compares what V1 told with what the ledger has, account by account, and heals it. */
export function makeReconcileCredits(needs: Needs): ReconcilingCredits {
  const { evidence, clock, defaults } = needs
  return {
    async reconcile(request) {
      await refuseUnknown(needs.accounts, request)
      const now = clock.now()
      await evidence.walk(now, evidenceAge)
      const staleAfter = minutes(request.timeoutMinutes ?? defaults.timeoutMinutes)
      return new Run(needs, request, { now, staleAfter }).run(request.limit ?? defaults.limit)
    },
  }
}

async function refuseUnknown(accounts: Needs['accounts'], { accountId, tenantId }: ReconcileRequest): Promise<void> {
  if (accountId !== null && !(await accounts.findByIds([accountId])).has(accountId))
    throw new BillingError('ACCOUNT_NOT_FOUND', `Cannot find account ${accountId}`)
  if (tenantId !== null && (await accounts.findTenant(tenantId)) === null)
    throw new BillingError('TENANT_NOT_FOUND', `Cannot find tenant ${tenantId}`)
}

/** One run: an account is finished within it, or left to the next. */
class Run {
  readonly #needs: Needs
  readonly #request: ReconcileRequest
  readonly #lists: readonly SubjectList[]
  readonly #look: ReturnType<typeof makeLookAtAccounts>
  readonly #actions: ReconciledAction[] = []
  readonly #findings: FoundDrift[] = []
  #scanned = 0
  #subjects = 0

  constructor(needs: Needs, request: ReconcileRequest, terms: Terms) {
    const { ledger, ids, log, defaults } = needs
    this.#needs = needs
    this.#request = request
    this.#lists = listsOf(request, terms)
    const heal = makeHealAccount({ booking: request.isDryRun ? makeRehearsal(ledger) : makeBooking(ledger), ids, log })
    const isOtherAge = request.timeoutMinutes !== null && request.timeoutMinutes !== defaults.timeoutMinutes
    this.#look = makeLookAtAccounts({ ...needs, heal }, { request, lists: this.#lists, terms, isOtherAge })
  }

  async run(accountsMax: number): Promise<ReconcileReport> {
    let after = placeOf(this.#lists, this.#request.cursor)
    for (;;) {
      const room = Math.min(chosenMax, accountsMax - this.#scanned)
      const page = { limit: room + 1, after }
      const chosen = await chooseAccounts(this.#needs.evidence, { request: this.#request, lists: this.#lists }, page)
      const looked = await this.#lookAt(chosen.slice(0, room))
      after = looked.at(-1)?.accountId ?? after
      if (looked.length === chosen.length) return this.#report(null)
      if (this.#scanned >= accountsMax || this.#subjects >= runMax)
        return this.#report(after === null ? null : cursorAfter(this.#lists, after))
    }
  }

  /** Looks at accounts together while they have no more than a slice; one that has more is looked at by itself. @returns which */
  async #lookAt(chosen: readonly ChosenAccount[]): Promise<readonly ChosenAccount[]> {
    let done = 0
    while (done < chosen.length && this.#subjects < runMax) {
      const batch = firstOf(chosen.slice(done))
      const { actions, findings } = await this.#look(batch.map(({ accountId }) => accountId))
      for (const action of actions) this.#actions.push(action)
      for (const finding of findings) this.#findings.push(finding)
      this.#subjects += sumOf(batch)
      this.#scanned += batch.length
      done += batch.length
    }
    return chosen.slice(0, done)
  }

  #report(nextCursor: string | null): ReconcileReport {
    const { isDryRun } = this.#request
    return { isDryRun, scanned: this.#scanned, actions: this.#actions, findings: this.#findings, nextCursor }
  }
}

const sumOf = (accounts: readonly ChosenAccount[]): number => accounts.reduce((sum, { subjects }) => sum + subjects, 0)

/** The first accounts whose subjects are read in one go; one at least. */
function firstOf(accounts: readonly ChosenAccount[]): readonly ChosenAccount[] {
  let sum = 0
  const end = accounts.findIndex(({ subjects }, index) => (sum += subjects) > sliceMax && index > 0)
  return end < 0 ? accounts : accounts.slice(0, end)
}
