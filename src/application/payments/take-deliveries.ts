import type { Clock } from '../../../ports/driven/clock.ts'
import type { Ids } from '../../../ports/driven/ids.ts'
import type { Log } from '../../../ports/driven/log.ts'
import type { RawDelivery, ReadDelivery } from '../../../ports/driven/payment-provider.ts'
import type { Delivery, WebhookInbox } from '../../../ports/driven/payment-store.ts'
import type { TakingDeliveries } from '../../../ports/driving/paying.ts'
import { BillingError } from '../../domain/errors.ts'
import type { ProviderName } from '../../domain/payments/order.ts'
import type { ApplyDelivery } from './apply-delivery.ts'
import { makeInGroups } from './in-groups.ts'
import { railOf } from './rails.ts'
import type { Rails } from './rails.ts'

interface Needs {
  readonly rails: Rails
  readonly inbox: WebhookInbox
  readonly applyDelivery: Pick<ApplyDelivery, 'apply'>
  /** Hex. */
  readonly sha256Of: (bytes: Uint8Array) => string
  /** Settled after so many milliseconds. */
  readonly pause: (milliseconds: number) => Promise<unknown>
  readonly ids: Ids
  readonly clock: Clock
  readonly log: Log
}

/** A provider waits five seconds and counts what is slow as lost; what is kept by then is answered, and applied right after. */
const answersWithin = 700

/**
 * Where many come at once, most are answered as soon as they are kept, so that more of them are applied together: whoever comes while few
 * are on their way hears that it is done, and whoever comes while very many are waits for that again.
 */
const company = { few: 4, many: 64 }

/** A delivery that is held up, as by a lock, holds others up for so long. */
const patience = 100

const refusals: ReadonlySet<string> = new Set(['WEBHOOK_SIGNATURE_INVALID', 'WEBHOOK_MALFORMED', 'BODY_TOO_LARGE'])

/** Verifies, keeps, answers, applies: in that order, and nothing before the signature. Rulebook 3; providers.md, "Shared". */
export function makeTakeDeliveries({ rails, inbox, applyDelivery, sha256Of, pause, ids, clock, log }: Needs): TakingDeliveries & {
  /** Settled when nothing is being applied. */
  idle(): Promise<void>
} {
  const underWay = new Set<Promise<unknown>>()
  const applyInGroups = makeInGroups({
    work: (delivery: Delivery) => applyDelivery.apply(delivery, true),
    ...{ most: company.many, patience, pause },
  })

  const refuse: TakingDeliveries['refuse'] = async ({ provider, code, sizeBytes }) => {
    try {
      await inbox.keepRefused({ provider, code, sizeBytes, receivedAt: clock.now() })
    } catch (error) {
      // A stranger's call, refused anyway: the line is lost, and the answer is not.
      log.warn({ err: error, provider, code }, 'a refused delivery could not be noted')
    }
  }

  async function read(provider: ProviderName, delivery: RawDelivery): Promise<ReadDelivery> {
    const rail = railOf(rails, provider)
    try {
      return await rail.readWebhook(delivery)
    } catch (error) {
      if (error instanceof BillingError && refusals.has(error.code))
        await refuse({ provider, code: error.code, sizeBytes: delivery.body.byteLength })
      throw error
    }
  }

  async function apply(delivery: Delivery): Promise<boolean> {
    const work = applyInGroups(delivery)
    underWay.add(work)
    try {
      const { state } = await work
      return state === 'APPLIED' || state === 'IGNORED'
    } catch (error) {
      log.warn({ err: error, delivery: delivery.id }, 'a delivery is kept and could not be applied yet; it is tried again')
      return false
    } finally {
      underWay.delete(work)
    }
  }

  return {
    refuse,
    take: async (provider, delivery) => {
      const told = await read(provider, delivery)
      const { deliveryId } = told
      const { body, receivedAt } = delivery
      const fresh = { ...told, id: ids.next(), provider, payloadHash: sha256Of(body), receivedAt }
      const kept = await inbox.keep({ ...fresh, body })
      if (!kept.isNew) return { isDuplicate: true, deliveryId, isProcessed: kept.state === 'APPLIED' || kept.state === 'IGNORED' }
      const isInCompany = underWay.size >= company.few && underWay.size < company.many
      const left = isInCompany ? 0 : Math.max(0, answersWithin - (clock.now() - receivedAt))
      const isProcessed = await Promise.race([
        apply({ ...fresh, state: 'RECEIVED', attempts: 0, lastError: null, processedAt: null }),
        pause(left).then(() => false),
      ])
      return { isDuplicate: false, deliveryId, isProcessed }
    },
    idle: async () => {
      while (underWay.size > 0) await Promise.allSettled(underWay)
    },
  }
}
