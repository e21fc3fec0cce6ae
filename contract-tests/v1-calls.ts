/** The members of a JSON object, as they are sent or come back. */
export type Members = Readonly<Record<string, unknown>>

/** What V1 posts to /v1/billing/events. */
export interface EventEnvelope {
  readonly source_system: 'v1'
  readonly event_type: string
  readonly idempotency_key: string
  readonly external_account_key: string
  readonly payload_json: Members
}

/** What V1 posts to one of the three credit operations; `amount` to reserve alone. */
export interface CreditBody {
  readonly external_key: string
  readonly amount?: number
  readonly ref_type: string
  readonly ref_id: string
  readonly idempotency_key: string
}

/** A call that V1 makes after a work event. It reserves only where the status that it has just read says CREDIT. */
export type CreditCall =
  | { readonly operation: 'status'; readonly external_key: string }
  | { readonly operation: 'reserve' | 'consume' | 'release'; readonly body: CreditBody }

/**
 * One thing that V1 does. Steps of one lane happen one after the other, each when the one before has been answered; steps of
 * different lanes may happen at once, begun in the order in which they stand.
 */
export type Step = EventStep | CallsStep

export interface EventStep {
  readonly kind: 'event'
  readonly lane: string
  readonly envelope: EventEnvelope
}

/** The calls after one work event, in order; `reference` is the commission that all of them are about. */
export interface CallsStep {
  readonly kind: 'calls'
  readonly lane: string
  readonly reference: string
  readonly calls: readonly CreditCall[]
}
