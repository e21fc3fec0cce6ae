// The keys of a soak. V1 makes its own from the ids of what they are about, so those ids are chosen from the numbers of its calls.

/** The numbers of the calls about one commission, of which the first is its id. */
export const commissionCalls = {
  accepted: 0,
  reserve: 1,
  deliverable: 2,
  consume: 3,
  release: 4,
  cancelled: 5,
  secondDeliverable: 6,
  secondConsume: 7,
} as const
export const commissionSlots = 8

/** The key of a call that is not one of V1's. */
export const plainKey = (slot: number): string => `soak:${slot}`

/** V1's keys; a deliverable's id is the number of the event that tells of it, and its consume comes right after. */
export const v1Keys = {
  accepted: (commission: number): string => `v1:work_accepted:commission:${commission}`,
  cancelled: (commission: number): string => `v1:commission_cancelled:${commission}`,
  released: (deliverable: number): string => `v1:deliverables_released:${deliverable}`,
  reserve: (commission: number): string => `v1:credit_reserve:commission:${commission}`,
  release: (commission: number): string => `v1:credit_release:commission:${commission}`,
  consume: (deliverable: number): string => `v1:credit_consume:deliverable:${deliverable}`,
  /** The sixteen digits are a digest at V1; here they say the number. */
  invoice: (type: string, ids: { readonly invoice: number; readonly payment: number; readonly slot: number }): string =>
    `v1:${type}:${ids.invoice}:${ids.payment}:${ids.slot.toString(16).padStart(16, '0')}`,
} as const

const { reserve, release, cancelled } = commissionCalls

const forms: readonly (readonly [pattern: RegExp, radix: number, offset: number])[] = [
  [/^soak:(\d+)$/, 10, 0],
  [/^v1:work_accepted:commission:(\d+)$/, 10, 0],
  [/^v1:commission_cancelled:(\d+)$/, 10, cancelled],
  [/^v1:deliverables_released:(\d+)$/, 10, 0],
  [/^v1:credit_reserve:commission:(\d+)$/, 10, reserve],
  [/^v1:credit_release:commission:(\d+)$/, 10, release],
  [/^v1:credit_consume:deliverable:(\d+)$/, 10, 1],
  [/^v1:[a-z_]+:\d+:\d+:([0-9a-f]{16})$/, 16, 0],
]

/** The number of the call that had the key; null of a key that is not a caller's. */
export function slotOfKey(key: string): number | null {
  for (const [pattern, radix, offset] of forms) {
    const digits = pattern.exec(key)?.[1]
    if (digits !== undefined) return Number.parseInt(digits, radix) + offset
  }
  return null
}
