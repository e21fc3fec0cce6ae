import { createHash } from 'node:crypto'
import { isAccountKey } from '../../../src/domain/accounts/account-key.ts'
import { isCatalogued, moneyOf, referenceOf } from '../../../src/domain/events/catalogue.ts'
import type { EventWarning, ReadEvent, SourceSystem } from '../../../src/domain/events/event.ts'
import { toInstant } from '../../../src/domain/time.ts'
import type { Instant } from '../../../src/domain/time.ts'
import type { CheckPayload } from './check-payload.ts'
import { membersOf } from './json-spans.ts'
import type { Member } from './json-spans.ts'
import { safeJson, safeText } from './safe-text.ts'

/** An event whose envelope is whole: the four members that it needs are there, and of their types. */
export interface Envelope {
  readonly source_system: string
  readonly event_type: string
  readonly idempotency_key: string
  readonly payload_json: object
  readonly account_id?: unknown
  readonly external_account_key?: unknown
  readonly occurred_at?: unknown
}

interface Sent {
  readonly envelope: Envelope
  /** The text that the envelope was parsed from, where it begins in it, and whether it came in broken UTF-8. */
  readonly text: string
  readonly start: number
  readonly isRepaired: boolean
  readonly actor: string
  readonly checkPayload: CheckPayload
}

/** Beyond this a payload counts as invalid; it is kept all the same. */
const depthMax = 100

/** So many are told: one event can have a million unknown members. */
const warningsMax = 100

const longest = { eventType: 255, idempotencyKey: 255, accountKey: 255 }

/**
 * Reads an event. V1 sends it once, so nothing is refused here: what is odd is kept, with a warning (contract 3, "Event accepted").
 */
export function readEvent({ envelope, text, start, isRepaired, actor, checkPayload }: Sent): ReadEvent {
  const warnings: EventWarning[] = []
  const warn = (code: EventWarning['code'], path: string, message: string): void => {
    if (warnings.length < warningsMax) warnings.push({ code, path, message })
  }
  const members = membersOf(text, start)
  warnOfMembers(members, warn)
  if (isRepaired) warn('CHARACTERS_REPLACED', '', 'was not valid UTF-8: what was broken is U+FFFD now')

  const source = envelope.source_system.toLowerCase() as SourceSystem
  const type = readType(envelope.event_type, warn)
  const payload = readPayload(text, members, warn)
  const isDeep = payload.depth > depthMax
  const value = envelope.payload_json as Readonly<Record<string, unknown>>
  const violations = isDeep
    ? [{ path: '/payload_json', message: `is nested deeper than ${depthMax} levels`, code: 'depth' }]
    : checkPayload(type, value)
  const idempotencyKey = readKey(envelope.idempotency_key, () => standInOf(type, text, members), warn)
  return {
    source,
    type,
    idempotencyKey,
    accountKey: readAccountKey(envelope.external_account_key, () => textOf(text, members, 'external_account_key'), warn),
    namedAccountId: readAccountId(envelope.account_id, warn),
    payload: payload.text,
    otherMembers: otherMembers(text, members),
    isCatalogued: isCatalogued(type),
    isPayloadValid: violations.length === 0,
    violations,
    warnings,
    reference: referenceOf(type, value, idempotencyKey),
    money: moneyOf(type, value),
    occurredAt: readOccurredAt(envelope.occurred_at, warn),
    actor,
  }
}

type Warn = (code: EventWarning['code'], path: string, message: string) => void

const known: ReadonlySet<string> = new Set([
  ...['source_system', 'event_type', 'idempotency_key', 'payload_json'],
  ...['account_id', 'external_account_key', 'occurred_at'],
])

const pathOf = (name: string): string => `/${safeText(name).slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1')}`

function warnOfMembers(members: readonly Member[], warn: Warn): void {
  const seen = new Set<string>()
  for (const { name } of members) {
    if (seen.has(name)) warn('MEMBER_TWICE', pathOf(name), 'is there twice: the last one counts')
    else if (!known.has(name)) warn('UNKNOWN_MEMBER', pathOf(name), 'is no member of an event; it is kept')
    seen.add(name)
  }
}

/** What came beside the members of an event, as one JSON object; null where nothing did. */
function otherMembers(text: string, members: readonly Member[]): string | null {
  const others = members.filter(({ name }) => !known.has(name))
  if (others.length === 0) return null
  return `{${others.map(({ name, start, end }) => `${JSON.stringify(safeText(name))}:${safeJson(text.slice(start, end))}`).join(',')}}`
}

function readPayload(text: string, members: readonly Member[], warn: Warn): { readonly text: string; readonly depth: number } {
  const member = members.findLast(({ name }) => name === 'payload_json')
  if (member === undefined) throw new Error('an event without a payload was let through')
  const sent = textOf(text, members, 'payload_json')
  const kept = safeJson(sent)
  if (kept !== sent) warn('CHARACTERS_REPLACED', '/payload_json', 'had a NUL or a lone surrogate, which is U+FFFD now')
  return { text: kept, depth: member.depth }
}

function textOf(text: string, members: readonly Member[], wanted: string): string {
  const member = members.findLast(({ name }) => name === wanted)
  return member === undefined ? '' : text.slice(member.start, member.end)
}

function readType(sent: string, warn: Warn): string {
  const type = safe(sent, '/event_type', warn)
  if (type.length <= longest.eventType) return type
  warn('EVENT_TYPE_REPLACED', '/event_type', `is longer than ${longest.eventType} characters: kept as its hash`)
  return hashed(sent)
}

/** What an event without a key of its own is known by: what it says. */
const standInOf = (type: string, text: string, members: readonly Member[]): string =>
  JSON.stringify([type, ...['external_account_key', 'account_id', 'payload_json'].map((name) => textOf(text, members, name))])

function readKey(sent: string, standIn: () => string, warn: Warn): string {
  // An empty key would make all events one: what the event says stands for it then.
  const isEmpty = sent === ''
  if (!isEmpty && sent.length <= longest.idempotencyKey && /^[\x20-\x7e]+$/.test(sent)) return sent
  warn(
    'KEY_REPLACED',
    '/idempotency_key',
    isEmpty ? 'is empty: the hash of the event is kept' : 'is too long or not ASCII: its hash is kept',
  )
  return hashed(isEmpty ? standIn() : sent)
}

function readAccountKey(sent: unknown, sentText: () => string, warn: Warn): string | null {
  const path = '/external_account_key'
  if (sent === undefined || sent === null || sent === '') return null
  if (typeof sent === 'string' && isAccountKey(sent)) return sent
  warn('ACCOUNT_KEY_FORM', path, 'is not a key that an account could have')
  const text = typeof sent === 'string' ? sent : sentText()
  if (text.length <= longest.accountKey && /^[\x20-\x7e]+$/.test(text)) return text
  warn('ACCOUNT_KEY_REPLACED', path, 'is too long or not ASCII: its hash is kept')
  return hashed(text)
}

function readAccountId(sent: unknown, warn: Warn): string | null {
  if (sent === undefined || sent === null) return null
  if (typeof sent === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(sent)) return sent.toLowerCase()
  warn('ACCOUNT_ID_FORM', '/account_id', 'is no UUID: it is passed over')
  return null
}

function readOccurredAt(sent: unknown, warn: Warn): Instant | null {
  if (sent === undefined || sent === null) return null
  const milliseconds = typeof sent === 'string' && timestamp.test(sent) && isOnCalendar(sent) ? Date.parse(sent) : NaN
  if (milliseconds >= earliest && milliseconds <= latest) return toInstant(milliseconds)
  warn('OCCURRED_AT_FORM', '/occurred_at', 'is no time that can be kept: it is passed over')
  return null
}

// What the database can keep, and JSON can say, of an instant.
const [earliest, latest] = [Date.parse('0001-01-02T00:00:00Z'), Date.parse('9999-12-30T00:00:00Z')]

const timestamp = /^\d{4}-\d{2}-\d{2}[Tt ]([01]\d|2[0-3]):\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})$/

// `Date.parse` takes the 30th of February for the 2nd of March.
function isOnCalendar(text: string): boolean {
  const day = text.slice(0, 10)
  const midnight = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(day)
}

function safe(sent: string, path: string, warn: Warn): string {
  const kept = safeText(sent)
  if (kept !== sent) warn('CHARACTERS_REPLACED', path, 'had a NUL or a lone surrogate, which is U+FFFD now')
  return kept
}

const hashed = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex')}`
