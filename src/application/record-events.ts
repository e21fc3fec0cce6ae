import type { AccountIdentity, AccountStore } from '../../ports/driven/account-store.ts'
import type { Clock } from '../../ports/driven/clock.ts'
import type { EventInbox, LinkedEvent, Received } from '../../ports/driven/event-inbox.ts'
import type { Ids } from '../../ports/driven/ids.ts'
import type { RecordedEvent, RecordingEvents } from '../../ports/driving/recording-events.ts'
import { BillingError } from '../domain/errors.ts'
import { isSameEvent } from '../domain/events/event.ts'
import type { IncomingEvent, KeptEvent, ReadEvent } from '../domain/events/event.ts'
import { linkOf } from '../domain/events/link.ts'
import type { Link } from '../domain/events/link.ts'
import type { Instant } from '../domain/time.ts'

interface Needs {
  readonly inbox: EventInbox
  readonly accounts: Pick<AccountStore, 'findByKeys' | 'findByIds' | 'recall'>
  readonly ids: Ids
  readonly clock: Clock
}

type Known = (name: string) => AccountIdentity | null

/**
 * Keeps what V1 tells. An event is answered once it is on disk; its timeline row follows the answer.
 *
 * The account is looked up after the event is kept, enrolment looks for events after its key is: so neither misses the other
 * (distribution.md 2).
 */
export function makeRecordEvents({ inbox, accounts, ids, clock }: Needs): RecordingEvents {
  async function record(events: readonly ReadEvent[]): Promise<readonly (RecordedEvent | Error)[]> {
    const receivedAt = clock.now()
    const incoming = events.map((event): IncomingEvent => {
      const { account } = linkOf(event, namedBy(event, accounts.recall))
      const [accountId, tenantId] = [account?.accountId ?? null, account?.tenantId ?? null]
      return { ...event, eventId: ids.next(), receivedAt, accountId, tenantId }
    })
    const received = await inbox.receive(incoming)

    const inTime = makeInTime(clock, receivedAt)
    const links = await findLinks(received, inTime)
    const answers = received.map((one, index) => (one instanceof Error ? one : answer(one, incoming[index], links.get(one.kept) ?? nobody)))
    inbox.finishSoon(openIn(received, links, { first: true }))
    return withFinished(answers, await inTime(inbox.finish(openIn(received, links, { first: false })), []))
  }

  /** Whose each event is: one read for all that the process does not know yet. */
  async function findLinks(received: readonly (Received | Error)[], inTime: InTime): Promise<ReadonlyMap<KeptEvent, Link>> {
    const kept = received.flatMap((one) => (one instanceof Error ? [] : [one.kept]))
    const unlinked = kept.filter(({ accountId }) => accountId === null)
    const [byKey, byId] = await Promise.all([
      inTime(accounts.findByKeys(unique(unlinked.map(({ accountKey }) => accountKey))), unknownToday),
      inTime(accounts.findByIds(unique(unlinked.map(({ namedAccountId }) => namedAccountId))), unknownToday),
    ])
    const known: Known = (name) => byKey.get(name) ?? byId.get(name) ?? null
    return new Map(kept.map((event) => [event, linkOfKept(event, known)]))
  }

  return {
    record,
    keepRefused: (refused) => {
      const receivedAt = clock.now()
      return inbox.keepRefused(refused.map((one) => ({ ...one, receivedAt })))
    },
  }
}

/** V1 waits 5 s for its answer. */
const answerMilliseconds = 4_500

type InTime = <Result>(work: Promise<Result>, otherwise: Result) => Promise<Result>

/**
 * Makes the wait for what is only good to know: the events are on disk, so where the database has gone away since, they are answered
 * without it, and whoever meets them later finds the rest.
 */
function makeInTime(clock: Clock, receivedAt: Instant): InTime {
  return async <Result>(work: Promise<Result>, otherwise: Result) => {
    const late = Promise.withResolvers<Result>()
    const timer = setTimeout(() => late.resolve(otherwise), Math.max(0, receivedAt + answerMilliseconds - clock.now()))
    try {
      return await Promise.race([work, late.promise])
    } catch (error) {
      if (error instanceof BillingError && error.kind === 'UNAVAILABLE') return otherwise
      throw error
    } finally {
      clearTimeout(timer)
    }
  }
}

const unknownToday: ReadonlyMap<string, AccountIdentity> = new Map()

const nobody: Link = { account: null, warning: null }

const namedBy = ({ accountKey, namedAccountId }: ReadEvent, known: Known) => ({
  byKey: accountKey === null ? null : known(accountKey),
  byId: namedAccountId === null ? null : known(namedAccountId),
})

function linkOfKept(event: KeptEvent, known: Known): Link {
  const { accountId, tenantId } = event
  if (accountId !== null && tenantId !== null) return { account: { accountId, tenantId }, warning: null }
  return linkOf(event, namedBy(event, known))
}

function answer({ kept, isFirst }: Received, incoming: IncomingEvent | undefined, { account, warning }: Link): RecordedEvent | Error {
  if (incoming !== undefined && !isFirst && !isSameEvent({ ...kept, ...account }, incoming)) {
    return new BillingError('IDEMPOTENCY_KEY_REUSED', `Cannot keep ${incoming.type} under this key: it is of another event`)
  }
  return { event: { ...kept, ...account }, isDuplicate: !isFirst, linkWarnings: warning === null ? [] : [warning] }
}

interface Which {
  readonly first: boolean
}

function openIn(received: readonly (Received | Error)[], links: ReadonlyMap<KeptEvent, Link>, { first }: Which): readonly LinkedEvent[] {
  return received.flatMap((one) => {
    if (one instanceof Error || one.isFirst !== first || one.kept.isDone) return []
    const account = links.get(one.kept)?.account ?? null
    return account === null ? [] : [{ event: one.kept, account }]
  })
}

function withFinished(answers: readonly (RecordedEvent | Error)[], finished: readonly KeptEvent[]): readonly (RecordedEvent | Error)[] {
  const now = new Map(finished.map((event) => [event.eventId, event]))
  return answers.map((one) => (one instanceof Error ? one : { ...one, event: now.get(one.event.eventId) ?? one.event }))
}

const unique = (names: readonly (string | null)[]): readonly string[] => [...new Set(names.filter((name) => name !== null))]
