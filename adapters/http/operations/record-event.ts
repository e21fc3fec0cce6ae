import type { RecordingEvents } from '../../../ports/driving/recording-events.ts'
import type { CheckPayload } from '../events/check-payload.ts'
import { startOf } from '../events/json-spans.ts'
import { readEvent } from '../events/read-event.ts'
import { toEventReply, refuseOtherKey } from '../events/translate-event.ts'
import type { Operation } from '../operation.ts'

interface Needs {
  readonly recording: RecordingEvents
  readonly checkPayload: CheckPayload
}

/** POST /v1/billing/events: 201 for what is new, 200 for what was there. */
export function makeRecordEvent({ recording, checkPayload }: Needs): Operation<'recordEvent'> {
  return async ({ body, headers, caller: { actor }, sent: { text, isRepaired } }) => {
    refuseOtherKey(body, headers)
    const event = readEvent({ envelope: body, text, start: startOf(text), isRepaired, actor, checkPayload })
    const [recorded] = await recording.record([event])
    if (recorded === undefined) throw new Error('one event has one answer')
    if (recorded instanceof Error) throw recorded
    return toEventReply(recorded)
  }
}
