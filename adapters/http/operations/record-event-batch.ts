import type { Log } from '../../../ports/driven/log.ts'
import type { RecordedEvent, RecordingEvents } from '../../../ports/driving/recording-events.ts'
import { BillingError } from '../../../src/domain/errors.ts'
import type { ReadEvent } from '../../../src/domain/events/event.ts'
import type { CheckEnvelope } from '../events/check-envelope.ts'
import type { CheckPayload } from '../events/check-payload.ts'
import { itemsOf, membersOf, startOf } from '../events/json-spans.ts'
import type { Span } from '../events/json-spans.ts'
import { causeOf, namesIn } from '../events/keep-refused.ts'
import { readEvent } from '../events/read-event.ts'
import { toEventReply } from '../events/translate-event.ts'
import type { components } from '../generated/contract.ts'
import type { Operation, OperationRequest } from '../operation.ts'
import { isDefect, toProblem } from '../problem.ts'
import { keyHeader } from '../spending.ts'

type Request = OperationRequest<'recordEventBatch'>
type Result = components['schemas']['EventBatchResult']

interface Needs {
  readonly recording: RecordingEvents
  readonly checkEnvelope: CheckEnvelope
  readonly checkPayload: CheckPayload
  readonly log: Log
}

/** POST /v1/billing/events/batch: each item by itself, answered in its place as the call alone would have been. */
export function makeRecordEventBatch({ recording, checkEnvelope, checkPayload, log }: Needs): Operation<'recordEventBatch'> {
  return async (request) => {
    if (keyHeader(request.headers) !== undefined) {
      throw new BillingError(
        'IDEMPOTENCY_KEY_ON_BATCH',
        'Cannot take the batch: its events carry their own keys, an Idempotency-Key header would be for all',
      )
    }
    const { text } = request.sent
    const spans = itemsOf(text, listIn(text))
    const items = request.body.events.map((item, index) => readItem(item, request, { index, span: spans[index] }))
    const recorded = [...(await recording.record(items.filter(isRead)))]
    const answers = items.map((item) => (item instanceof Error ? item : (recorded.shift() ?? new Error('an event has no answer'))))
    await keepWhatIsRefused(answers, request, spans)
    return { status: 200, body: { results: answers.map((answer) => toResult(answer, request)) } }
  }

  function readItem(item: unknown, { sent, caller }: Request, { index, span }: Place): ReadEvent | Error {
    if (span === undefined) throw new Error('an item of a batch has no place in its text')
    const { text, isRepaired } = sent
    try {
      const envelope = checkEnvelope(item, `/body/events/${index}`)
      return readEvent({ envelope, text, start: span.start, isRepaired, actor: caller.actor, checkPayload })
    } catch (error) {
      if (error instanceof BillingError) return error
      throw error
    }
  }

  async function keepWhatIsRefused(
    answers: readonly (RecordedEvent | Error)[],
    { body, sent: { text }, caller: { actor }, circumstances }: Request,
    spans: readonly Span[],
  ): Promise<void> {
    const refused = answers.flatMap((answer, index) => {
      const span = spans[index]
      if (!(answer instanceof Error) || isOutage(answer) || span === undefined) return []
      const bytes = Buffer.from(text.slice(span.start, span.end))
      const names = namesIn(body.events[index])
      return [{ ...names, ...causeOf(answer), sizeBytes: bytes.length, body: bytes, requestId: circumstances().requestId, actor }]
    })
    if (refused.length > 0) await recording.keepRefused(refused)
  }

  function toResult(answer: RecordedEvent | Error, { circumstances }: Request): Result {
    if (!(answer instanceof Error)) {
      const { status, body } = toEventReply(answer)
      return { status, replayed: answer.isDuplicate, body: { ...body } }
    }
    if (isDefect(answer)) log.error({ err: answer, request_id: circumstances().requestId }, 'an event of a batch failed')
    const problem = toProblem(answer, circumstances())
    return { status: problem.status, replayed: false, body: { ...problem } }
  }
}

interface Place {
  readonly index: number
  readonly span: Span | undefined
}

const isRead = (item: ReadEvent | Error): item is ReadEvent => !(item instanceof Error)

const isOutage = (error: Error): boolean => error instanceof BillingError && error.kind === 'UNAVAILABLE'

/** Where the array of events begins. The contract's check has seen to it that there is one; of two, one would be lost. */
function listIn(text: string): number {
  const [list, ...more] = membersOf(text, startOf(text)).filter(({ name }) => name === 'events')
  if (list === undefined) throw new Error('a batch without events was let through')
  if (more.length > 0) throw new BillingError('MALFORMED_JSON', 'Cannot take the batch: it has more than one list of events')
  return list.start
}
