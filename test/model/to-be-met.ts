import type { Counts } from './live.ts'

const ended = ['RESERVATION_ALREADY_CONSUMED', 'RESERVATION_ALREADY_RELEASED', 'RESERVATION_NOT_FOUND']

/** What random lives must meet, so that they say something: ends, debt, undos, replays, refusals of each sort. */
const toBeMet: Readonly<Record<string, readonly string[]>> = {
  'EXPIRE available>': ['expired'],
  'REVERSAL available>': ['owed'],
  'REVERSAL ': ['available>reversed', 'owed>reversed'],
  'ADJUSTMENT reversed>': ['owed', 'available'],
  'take-back ': ['BOOKED', 'REPLAYED', 'UNMOVED FACTS_KNOWN', 'UNMOVED NOTHING_TO_MOVE'],
  'take-back REFUSED ': ['NOT_FOUND', 'AMOUNT_NOT_ALLOWED', 'IDEMPOTENCY_KEY_REUSED'],
  'ADJUSTMENT ': ['spent>available', 'available>issued', 'issued>available'],
  'grant ': ['BOOKED', 'REPLAYED'],
  'refill ': ['BOOKED', 'REPLAYED', 'UNMOVED NOTHING_NEEDED', 'UNMOVED ENDED_ALREADY'],
  'refill REFUSED ': ['BALANCE_LIMIT_EXCEEDED', 'IDEMPOTENCY_KEY_REUSED'],
  'expire ': ['ENDED', 'UNMOVED NOTHING_DUE'],
  'reserve ': ['BOOKED', 'REPLAYED', 'IGNORED BILLING_MODE_NOT_CREDIT POSTPAID'],
  'consume ': ['BOOKED', 'REPLAYED', 'IGNORED BILLING_MODE_NOT_CREDIT POSTPAID'],
  'release ': ['BOOKED', 'REPLAYED', 'IGNORED NO_RESERVATION CREDIT'],
  'consume IGNORED ': ['NO_RESERVATION CREDIT', 'ALREADY_CONSUMED CREDIT'],
  'grant REFUSED ': ['AMOUNT_NOT_ALLOWED', 'OPTION_NOT_ALLOWED', 'EXPIRY_IN_THE_PAST', 'BALANCE_LIMIT_EXCEEDED', 'INSUFFICIENT_CREDITS'],
  'grant REFUSED ENTRY_': ['NOT_FOUND', 'NOT_REVERSIBLE', 'ALREADY_REVERSED'],
  'grant REFUSED AMOUNT_EXCEEDS_': ['ENTRY'],
  'reserve REFUSED ': ['INSUFFICIENT_CREDITS', 'ACCOUNT_NOT_ACTIVE', 'REFERENCE_ALREADY_RESERVED', 'IDEMPOTENCY_KEY_REUSED'],
  'consume REFUSED ': [...ended, 'AMOUNT_EXCEEDS_RESERVATION', 'IDEMPOTENCY_KEY_REUSED'],
  'release REFUSED ': [...ended, 'IDEMPOTENCY_KEY_REUSED'],
}

/** What was met less than ten times. */
export const seldomMet = (counts: Counts): readonly string[] =>
  Object.entries(toBeMet)
    .flatMap(([start, ends]) => ends.map((end) => start + end))
    .filter((name) => (counts.of.get(name) ?? 0) < 10)
