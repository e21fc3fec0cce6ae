import type { CreditCall, Step } from '../v1-calls.ts'
import type { V1Client } from './v1-client.ts'

/** Lets V1 do these things, one after the other. It carries on whatever is unavailable. */
export async function playSteps(client: V1Client, steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    if (step.kind === 'event') await client.emitEvent(step.envelope)
    else await makeCalls(client, step.calls)
  }
}

async function makeCalls(client: V1Client, calls: readonly CreditCall[]): Promise<void> {
  let billingMode: unknown = 'POSTPAID' // V1's default, where the status is unavailable
  for (const call of calls) {
    if (call.operation === 'status') billingMode = (await client.getStatus(call.external_key))?.['billing_mode'] ?? billingMode
    else if (call.operation !== 'reserve' || billingMode === 'CREDIT') await client[call.operation](call.body)
  }
}
