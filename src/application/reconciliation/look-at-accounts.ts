import type { Ids } from '../../../ports/driven/ids.ts'
import type { Findings } from '../../../ports/driven/findings.ts'
import type { Log } from '../../../ports/driven/log.ts'
import type { ReconcileEvidence, Subject, SubjectList } from '../../../ports/driven/reconcile-evidence.ts'
import type { ReconciledAction, ReconcileRequest } from '../../../ports/driving/reconciling.ts'
import { referenceName, sameReference } from '../../domain/credits/reservation.ts'
import { endsSubject } from '../../domain/reconciliation/evidence.ts'
import type { AccountEvidence, EvidenceAccount, FoundDrift, HealingAction, Terms } from '../../domain/reconciliation/evidence.ts'
import { inBookingOrder, reconcile } from '../../domain/reconciliation/reconcile.ts'
import { slicesOf } from './choose-accounts.ts'
import type { Healed } from './heal-account.ts'
import { makeKeepSlice } from './keep-slice.ts'
import type { Judged } from './keep-slice.ts'

interface Needs {
  readonly evidence: ReconcileEvidence
  readonly findings: Pick<Findings, 'openAll' | 'closeAll'>
  readonly ids: Ids
  readonly log: Log
  readonly heal: (account: EvidenceAccount, actions: readonly HealingAction[]) => Promise<Healed>
}

interface Asked {
  readonly request: ReconcileRequest
  readonly lists: readonly SubjectList[]
  readonly terms: Terms
  /** Whether reservations are reported at another age than the setting's. */
  readonly isOtherAge: boolean
}

/** What a look came upon. */
export interface Came {
  readonly actions: readonly ReconciledAction[]
  readonly findings: readonly FoundDrift[]
}

/** So much evidence is in memory at once. */
export const sliceMax = 250

/** What is known by now of an account that is looked at. */
interface Looking {
  readonly account: EvidenceAccount
  readonly actions: HealingAction[]
  readonly findings: FoundDrift[]
  /** Subjects that were judged: a commission is met by itself and through its assignments. */
  readonly judged: Set<string>
  hasFailed: boolean
}

/** Subjects that were looked at, until it is known what became of what they need. */
interface HeldSlice {
  readonly subjects: readonly Subject[]
  readonly judged: readonly Judged[]
}

/**
 * Makes the look at some accounts: all their subjects are judged, slice by slice, then what heals each account is booked in one go, in the
 * order of the rule. What needs nothing is taken off the queue slice by slice; what waits for its booking stays there until it came about.
 */
export function makeLookAtAccounts(needs: Needs, asked: Asked): (accountIds: readonly string[]) => Promise<Came> {
  return (accountIds) => new Look(needs, asked).at(accountIds)
}

class Look {
  readonly #needs: Needs
  readonly #asked: Asked
  readonly #keep: ReturnType<typeof makeKeepSlice>
  readonly #accounts = new Map<string, Looking>()
  /** By name, those that are held. */
  readonly #read = new Map<string, Subject>()
  readonly #held: HeldSlice[] = []

  constructor(needs: Needs, asked: Asked) {
    this.#needs = needs
    this.#asked = asked
    this.#keep = makeKeepSlice(needs, { now: asked.terms.now, isOtherAge: asked.isOtherAge })
  }

  async at(accountIds: readonly string[]): Promise<Came> {
    const { request, lists } = this.#asked
    for (const list of lists) {
      const choice = { accountIds, referenceType: request.referenceType, list }
      for await (const slice of slicesOf(this.#needs.evidence, choice, sliceMax)) await this.#judge(this.#unread(slice))
    }
    await this.#judgeWaiting()

    const healed = await this.#heal()
    if (!request.isDryRun) for (const slice of this.#held) await this.#keepHeld(slice, healed)
    const looked = [...this.#accounts.values()]
    return {
      actions: looked.flatMap(({ account }) => healed.get(account.accountId)?.actions ?? []),
      findings: looked.flatMap(({ account, findings }) => [...findings, ...(healed.get(account.accountId)?.findings ?? [])]),
    }
  }

  // Whatever may give credits back, or take the last of them, is decided beside what waits for some: the older work comes first.
  async #judgeWaiting(): Promise<void> {
    const { evidence } = this.#needs
    const { request, terms } = this.#asked
    const touched = [...this.#accounts.values()].filter(
      ({ actions, judged }) => judged.has(referenceName(endsSubject)) || actions.some(({ kind }) => kind !== 'CONSUME'),
    )
    if (touched.length === 0) return
    const ids = touched.map(({ account }) => account.accountId)
    const waiting = await (request.isDryRun ? evidence.chooseWaiting(ids) : evidence.wake(ids, terms.now))
    for (const subject of waiting) {
      const name = fullNameOf(subject)
      // Where nobody else changed it, it is the one that was read.
      if (this.#read.get(name)?.changes === subject.changes - 1n) this.#read.set(name, subject)
    }
    const more = this.#unread(waiting)
    for (let first = 0; first < more.length; first += sliceMax) await this.#judge(more.slice(first, first + sliceMax))
  }

  #unread(subjects: readonly Subject[]): readonly Subject[] {
    return subjects.filter((subject) => {
      const name = fullNameOf(subject)
      if (this.#read.has(name)) return false
      this.#read.set(name, subject)
      return true
    })
  }

  async #judge(subjects: readonly Subject[]): Promise<void> {
    if (subjects.length === 0) return
    const { evidence } = this.#needs
    const read = await evidence.read(subjects, this.#asked.terms.now)
    const slice = { subjects, judged: read.flatMap((one) => this.#judgeOne(one) ?? []) }
    if (slice.judged.some(({ needsNothing }) => !needsNothing)) {
      this.#held.push(slice)
      return
    }
    if (!this.#asked.request.isDryRun) await this.#keepHeld(slice, new Map())
    for (const subject of subjects) this.#read.delete(fullNameOf(subject)) // what is woken later is looked at again
  }

  // What is wrong with one account keeps no other from being looked at.
  #judgeOne(evidence: AccountEvidence): Judged | null {
    const { account } = evidence
    const looking = this.#lookingAt(account)
    try {
      const { subjects, actions, findings, lookAgain } = reconcile(evidence, this.#asked.terms)
      const judged = subjects.filter((subject) => !looking.judged.has(referenceName(subject)))
      for (const subject of judged) looking.judged.add(referenceName(subject))
      const fresh = new Set(judged.map(referenceName))
      const found = findings.filter(({ subject }) => fresh.has(referenceName(subject)))
      looking.findings.push(...found)
      looking.actions.push(
        ...actions.filter((action) => fresh.has(referenceName(action.kind === 'EXPIRE' ? endsSubject : action.reference))),
      )
      const hasEnds = judged.some((subject) => sameReference(subject, endsSubject))
      const missing = findings.filter(({ kind }) => kind === 'MISSING_RESERVATION').map(({ subject }) => subject)
      return { account, subjects, judged, findings: found, missing, lookAgain, needsNothing: actions.length === 0 && !hasEnds }
    } catch (error) {
      this.#needs.log.error({ err: error, account_id: account.accountId }, 'an account could not be reconciled; it is tried again')
      looking.hasFailed = true
      return null
    }
  }

  #lookingAt(account: EvidenceAccount): Looking {
    const known = this.#accounts.get(account.accountId)
    if (known !== undefined) return known
    const looking: Looking = { account, actions: [], findings: [], judged: new Set(), hasFailed: false }
    this.#accounts.set(account.accountId, looking)
    return looking
  }

  // All at once the ledger books together; what is only rehearsed takes a connection each.
  async #heal(): Promise<ReadonlyMap<string, Healed>> {
    const healOne = async ({ account, actions, hasFailed }: Looking): Promise<readonly [string, Healed]> => {
      if (hasFailed || actions.length === 0) return [account.accountId, { actions: [], findings: [], hasFailed }]
      return [account.accountId, await this.#healOne(account, inBookingOrder(actions))]
    }
    const looked = [...this.#accounts.values()]
    if (!this.#asked.request.isDryRun) return new Map(await Promise.all(looked.map(healOne)))
    const healed = new Map<string, Healed>()
    for (const one of looked) healed.set(...(await healOne(one)))
    return healed
  }

  async #healOne(account: EvidenceAccount, actions: readonly HealingAction[]): Promise<Healed> {
    try {
      return await this.#needs.heal(account, actions)
    } catch (error) {
      this.#needs.log.error({ err: error, account_id: account.accountId }, 'an account could not be healed; it is tried again')
      return { actions: [], findings: [], hasFailed: true }
    }
  }

  #keepHeld({ subjects, judged }: HeldSlice, healed: ReadonlyMap<string, Healed>): Promise<void> {
    const sound = judged.filter(({ account: { accountId } }) => !(healed.get(accountId)?.hasFailed ?? false))
    const findingsOf = Map.groupBy(
      sound.flatMap(({ account }) => healed.get(account.accountId)?.findings ?? []),
      ({ accountId }) => accountId,
    )
    return this.#keep({
      subjects: subjects.map((subject) => this.#read.get(fullNameOf(subject)) ?? subject),
      judged: sound,
      refused: findingsOf,
    })
  }
}

const fullNameOf = ({ accountId, reference }: Subject): string => `${accountId} ${referenceName(reference)}`
