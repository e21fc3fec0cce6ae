import type { Counts } from './live.ts'

const ended = ['RESERVATION_ALREADY_CONSUMED', 'RESERVATION_ALREADY_RELEASED', 'RESERVATION_NOT_FOUND']

/** What random lives must meet, so that they say something: ends, debt, undos, replays, refusals of each sort. */
const toBeMet: Readonly<Record<string, readonly string[]>> = {
  'EXPIRE available>': ['expired'],
  'REVERSAL available>': ['owed'],
  'ADJUSTMENT ': ['spent>available', 'available>issued', 'issued>available'],
  'grant ': ['BOOKED', 'REPLAYED'],
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
