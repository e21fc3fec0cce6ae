import { slotOfKey } from './keys.ts'
import type { Soaked } from './run-soak.ts'
import { streamRows } from './stream-rows.ts'

interface Journal {
  /** Gives each effect its key. */
  readonly statement: string
  readonly isOfIgnored: boolean
}

const journals: readonly Journal[] = [
  { statement: 'select idempotency_key as key from ledger.entries where caused_by is null', isOfIgnored: false },
  { statement: 'select idempotency_key as key from ledger.event_inbox', isOfIgnored: false },
  { statement: 'select idempotency_key as key from ledger.payment_orders', isOfIgnored: false },
  { statement: 'select notes as key from ledger.invoices', isOfIgnored: false },
  {
    statement: `select idempotency_key as key from ledger.timeline
      where event_type in ('credit_reserve_ignored', 'credit_consume_ignored', 'credit_release_ignored')`,
    isOfIgnored: true,
  },
]

export interface Effects {
  readonly lost: number
  readonly doubled: number
  /** The first of them, a line each. */
  readonly samples: readonly string[]
}

/** Counts for each numbered call what the database has of it, and what of that is not as its caller was told. */
export async function findEffects({ world: { slots }, databaseUrl }: Soaked): Promise<Effects> {
  for (const { statement, isOfIgnored } of journals) {
    await streamRows(databaseUrl, statement, ({ key }) => {
      const slot = slotOfKey(String(key))
      if (slot === null) return
      if (isOfIgnored) slots.foundIgnored(slot)
      else slots.foundEffect(slot)
    })
  }

  let [lost, doubled] = [0, 0]
  const samples: string[] = []
  for (const { slot, due, effects, ignored } of slots.wrong()) {
    if (effects + ignored === 0) lost += 1
    else doubled += 1
    if (samples.length < 20) samples.push(`call ${slot}: ${due} is due, and there are ${effects} effects and ${ignored} ignored`)
  }
  return { lost, doubled, samples }
}
