import type { LossyHistory, Sent, SpendingCall } from './lossy-history.ts'

// What must be true after reconciliation, from the list of the calls that never came and the evidence table alone (rulebook 6). It knows
// nothing of the code under test: a commission is a little story here, and an account is the sum of its commissions.

type State = 'NONE' | 'ACTIVE' | 'CONSUMED' | 'RELEASED'

/** A commission of a CREDIT account, as it stands. */
interface Story {
  readonly id: string
  readonly assignment: string
  readonly account: string
  state: State
  isAccepted: boolean
  /** Deliverables whose events came. */
  readonly delivered: Set<string>
  /** Consume calls that came and are kept; one of what is released already is refused. */
  readonly asked: Set<string>
  /** Of these, those that came where nothing was reserved. */
  readonly ignored: Set<string>
  isReleaseIgnored: boolean
  isReserveBooked: boolean
}

export interface Expected {
  /** By account key: `[available, reserved]`. */
  readonly credits: Readonly<Record<string, readonly [number, number]>>
  /** `KIND ref_type/ref_id`, sorted. */
  readonly findings: readonly string[]
  /** Commissions that do not stand as V1 has them, though something of it was told; each with the finding that names it. One whose
   * assignment nobody tied to it may be named twice, once under each name: nobody told that they are one. */
  readonly named: readonly string[]
}

/** Follows a history: what comes, what reconciliation makes of it, and what must be true then. */
export class Oracle {
  readonly #history: LossyHistory
  readonly #stories = new Map<string, Story>()
  readonly #came = new Set<Sent>()

  constructor(history: LossyHistory) {
    this.#history = history
    const inCredit = new Set(history.partners.filter(({ enrolment }) => enrolment === 'CREDIT').map(({ externalKey }) => externalKey))
    for (const one of history.sent) {
      if (one.kind !== 'EVENT' || !inCredit.has(one.envelope.external_account_key)) continue
      const { commission_request_id: id } = one.envelope.payload_json
      if (id === undefined || this.#stories.has(String(id))) continue
      // V1's history gives a commission and its assignment one number.
      const story = { id: String(id), assignment: String(id), account: one.envelope.external_account_key, state: 'NONE' } as const
      const sets = { delivered: new Set<string>(), asked: new Set<string>(), ignored: new Set<string>() }
      this.#stories.set(story.id, { ...story, ...sets, isAccepted: false, isReleaseIgnored: false, isReserveBooked: false })
    }
  }

  /** These calls come, in this order. */
  come(sent: readonly Sent[]): void {
    for (const one of sent) {
      this.#came.add(one)
      if (one.kind === 'EVENT') this.#told(one.envelope.event_type, one.envelope.payload_json)
      else this.#asked(one.call)
    }
  }

  #told(type: string, payload: Readonly<Record<string, unknown>>): void {
    const story = this.#stories.get(String(payload['commission_request_id'] ?? payload['assignment_id']))
    if (story === undefined) return
    if (type === 'work_accepted') story.isAccepted = true
    if (type === 'deliverables_released') story.delivered.add(String(payload['deliverable_id']))
  }

  #asked({ operation, body }: SpendingCall): void {
    const story = this.#stories.get(body.ref_id)
    if (story === undefined) return
    if (operation === 'reserve') {
      if (story.state === 'NONE') story.state = 'ACTIVE'
      return
    }
    if (operation === 'release') {
      if (story.state === 'NONE') story.isReleaseIgnored = true
      if (story.state === 'ACTIVE' && !story.isReleaseIgnored) story.state = 'RELEASED'
      return
    }
    const deliverable = body.idempotency_key.split(':').at(-1) ?? ''
    if (story.state !== 'RELEASED') story.asked.add(deliverable)
    if (story.state === 'NONE') story.ignored.add(deliverable)
    if (story.state === 'ACTIVE') story.state = 'CONSUMED'
  }

  /** Reconciliation happens, long after all that came. */
  reconcile(): void {
    for (const story of this.#stories.values()) {
      if (story.state === 'NONE' && story.isAccepted) story.state = 'ACTIVE'
      if (story.state === 'ACTIVE' && this.#isTied(story)) story.state = 'CONSUMED'
    }
  }

  // A delivery names the assignment alone: `work_accepted` ties it to the commission, or a consume call of that very delivery.
  #isTied = ({ isAccepted, delivered, asked }: Story): boolean =>
    isAccepted ? delivered.size > 0 : [...delivered].some((deliverable) => asked.has(deliverable))

  expected(): Expected {
    const stories = [...this.#stories.values()]
    const credits = Object.fromEntries(
      this.#history.partners
        .filter(({ enrolment }) => enrolment === 'CREDIT')
        .map(({ externalKey, credits: granted }) => {
          const own = stories.filter(({ account }) => account === externalKey)
          const [held, spent] = (['ACTIVE', 'CONSUMED'] as const).map((state) => own.filter((story) => story.state === state).length)
          return [externalKey, [granted - (held ?? 0) - (spent ?? 0), held ?? 0] as const]
        }),
    )
    const ofWork = stories.flatMap((story) => this.#findingsOf(story).map((finding) => ({ finding, story })))
    const named = ofWork.filter(({ story }) => story.state !== this.#truthOf(story)).map(({ story, finding }) => `${story.id}: ${finding}`)
    return { credits, findings: [...ofWork.map(({ finding }) => finding), ...invoiceGaps(this.#history, this.#came)].toSorted(), named }
  }

  /** Commissions that stand otherwise than V1 has them, though V1 told enough to notice it. */
  differences(): readonly string[] {
    return [...this.#stories.values()]
      .filter((story) => story.state !== this.#truthOf(story))
      .filter(({ state, isAccepted, delivered, asked }) => delivered.size > 0 || asked.size > 0 || (state === 'RELEASED' && isAccepted))
      .map(({ id }) => id)
  }

  /** A consume call named the commission, and a delivery the assignment, and neither the other. */
  isToldUnderTwoNames(id: string): boolean {
    const story = this.#stories.get(id)
    return story !== undefined && story.ignored.size > 0 && story.delivered.size > 0 && !this.#isTied(story)
  }

  #findingsOf(story: Story): readonly string[] {
    const { id, assignment, state, isAccepted, delivered, ignored } = story
    if (state === 'RELEASED' && (isAccepted || this.#isTied(story))) return [`CONFLICTING_EVIDENCE commission_request/${id}`]
    const isUntied = delivered.size > 0 && !isAccepted && !this.#isTied(story)
    const unplaced = isUntied ? [`EVENT_GAP assignment/${assignment}`] : []
    // V1 asked to consume where nothing was reserved: either it was never told of as accepted, or never as delivered.
    const isAsked = ignored.size > 0 && (state === 'ACTIVE' || state === 'RELEASED' || (state === 'NONE' && !isAccepted))
    return isAsked ? [`EVENT_GAP commission_request/${id}`, ...unplaced] : unplaced
  }

  /** As it would stand had nothing been lost. */
  #truthOf({ id, assignment }: Story): State {
    const has = (type: string, member: string, value: string): boolean =>
      this.#history.sent.some(
        (one) => one.kind === 'EVENT' && one.envelope.event_type === type && String(one.envelope.payload_json[member]) === value,
      )
    if (!has('work_accepted', 'commission_request_id', id)) return 'NONE'
    return has('deliverables_released', 'assignment_id', assignment) ? 'CONSUMED' : 'ACTIVE'
  }
}

/** Invoices of enrolled accounts of which a step is missing that later ones tell of. */
function invoiceGaps({ partners, sent }: LossyHistory, came: ReadonlySet<Sent>): readonly string[] {
  const enrolled = new Set(partners.filter(({ enrolment }) => enrolment !== 'NONE').map(({ externalKey }) => externalKey))
  const events = sent.flatMap((one) => (one.kind === 'EVENT' && one.envelope.payload_json['invoice_id'] !== undefined ? [one] : []))
  const own = events.filter(({ envelope }) => enrolled.has(envelope.external_account_key))
  const byInvoice = Map.groupBy(own, ({ envelope }) => String(envelope.payload_json['invoice_id']))
  return [...byInvoice].flatMap(([id, all]) =>
    hasGap(
      all.filter((one) => came.has(one)),
      all,
    )
      ? [`EVENT_GAP v1_invoice/${id}`]
      : [],
  )
}

type InvoiceEvent = Extract<Sent, { readonly kind: 'EVENT' }>

function hasGap(came: readonly InvoiceEvent[], all: readonly InvoiceEvent[]): boolean {
  const typesIn = (events: readonly InvoiceEvent[]): readonly string[] => events.map(({ envelope }) => envelope.event_type)
  const paymentsIn = (events: readonly InvoiceEvent[]): ReadonlySet<unknown> =>
    new Set(events.flatMap(({ envelope }) => paymentOf(envelope.payload_json) ?? []))
  const isAfterIssue = typesIn(came).some((type) => type !== 'invoice_created' && type !== 'invoice_issued')
  if (isAfterIssue && !typesIn(came).includes('invoice_issued')) return true

  // The last event with a payment that came tells how much was paid until then: the payments before it must have come, too.
  const lastPaid = all.findLastIndex((one) => came.includes(one) && paymentOf(one.envelope.payload_json) !== null)
  const before = paymentsIn(all.slice(0, lastPaid + 1))
  if (before.size > paymentsIn(came).size) return true

  const isSettled = typesIn(all).includes('invoice_paid')
  const hasPayments = paymentsIn(all).size > 0
  const toldSettled = hasPayments && came.some(({ envelope }) => envelope.payload_json['status'] === 'PAID')
  return isSettled && !typesIn(came).includes('invoice_paid') && toldSettled
}

function paymentOf(payload: Readonly<Record<string, unknown>>): unknown {
  const payment = payload['payment'] as { readonly payment_id?: unknown } | undefined
  return payment?.payment_id ?? null
}
