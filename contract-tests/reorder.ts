import { dayMs, toPythonTime } from './python-time.ts'
import { makeRandom } from './random.ts'
import type { CallsStep, EventStep, Step } from './v1-calls.ts'

/**
 * Everything twice. A third of the events come again at once, while the first is under way; the others, and all calls, when the
 * whole history has been. What comes again is stamped anew, as V1 does on every call.
 */
export function repeatSteps(steps: readonly Step[], seed: number): readonly Step[] {
  const random = makeRandom(seed)
  const first: Step[] = []
  const second: Step[] = []
  for (const step of steps) {
    first.push(step)
    if (step.kind === 'calls') second.push(step)
    else if (random.chance(33)) first.push({ ...stampedAnew(step), lane: `again ${step.envelope.idempotency_key}` })
    else second.push(stampedAnew(step))
  }
  return [...first, ...second]
}

/**
 * In any order: events freely, each in a lane of its own, and the calls of one reference in theirs. V1 sends from several workers,
 * so that an event may overtake another; but each worker makes the calls about its commission in turn.
 */
export function shuffleSteps(steps: readonly Step[], seed: number): readonly Step[] {
  const shuffled = makeRandom(seed).shuffle(steps)
  const inOrder = Map.groupBy(steps.filter(isCalls), ({ reference }) => reference)
  return shuffled.map((step, place) => {
    if (step.kind === 'event') return { ...step, lane: `event ${place}` }
    return inOrder.get(step.reference)?.shift() ?? step
  })
}

const isCalls = (step: Step): step is CallsStep => step.kind === 'calls'

function stampedAnew(step: EventStep): EventStep {
  const { envelope } = step
  const before = envelope.payload_json['event_emitted_at']
  if (typeof before !== 'string') return step // work events carry no such time
  const anew = toPythonTime(Date.parse(before) + dayMs, 417)
  return { ...step, envelope: { ...envelope, payload_json: { ...envelope.payload_json, event_emitted_at: anew } } }
}
