import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { makeApp } from '../../adapters/http/app.ts'
import { loadContract } from '../../adapters/http/contract.ts'
import type { Operations } from '../../adapters/http/operation.ts'
import { makeFindingOperations } from '../../adapters/http/finding-operations.ts'
import { makePaymentOperations } from '../../adapters/http/payment-operations.ts'
import type { RawDelivery } from '../../ports/driven/payment-provider.ts'
import type { Caller } from '../../ports/driving/caller.ts'
import type { FollowingFindings } from '../../ports/driving/following-findings.ts'
import type { DeliveryAnswer, Paying, SandboxPage, SteeringPayments, TakingDeliveries } from '../../ports/driving/paying.ts'
import { BillingError } from '../../src/domain/errors.ts'
import type { ProviderName } from '../../src/domain/payments/order.ts'
import { toInstant } from '../../src/domain/time.ts'

const callers: Readonly<Record<string, Caller>> = {
  operator: { kind: 'OPERATOR', actor: 'operator:o' },
  portal: { kind: 'PORTAL', actor: 'portal:p', tenantId: '11111111-1111-1111-1111-111111111111' },
  service: { kind: 'SERVICE', actor: 'service:v1' },
}

/** The clock of the edge under test. */
export const edgeNow = toInstant(Date.parse('2026-04-02T10:15:00.000Z'))

export interface Taken extends RawDelivery {
  readonly provider: ProviderName
}

type Refused = Parameters<TakingDeliveries['refuse']>[0]

/** The service's own way in, in front of use cases that a test plays. */
export interface Edge {
  readonly url: string
  readonly port: number
  /** What got to the use case, and what was noted as refused. */
  readonly taken: Taken[]
  readonly refused: Refused[]
  /** What taking a delivery comes to. */
  answer: () => DeliveryAnswer
  stop(): Promise<void>
}

interface Played {
  readonly paying?: Partial<Paying>
  readonly steering?: Partial<SteeringPayments>
  readonly following?: Partial<FollowingFindings>
  readonly sandbox?: SandboxPage | null
}

export async function startEdge({ paying = {}, steering = {}, following = {}, sandbox = null }: Played = {}): Promise<Edge> {
  const [taken, refused]: [Taken[], Refused[]] = [[], []]
  const deliveries: TakingDeliveries = {
    take: async (provider, delivery) => {
      taken.push({ provider, ...delivery })
      await Promise.resolve()
      return edge.answer()
    },
    refuse: (one) => {
      refused.push(one)
      return Promise.resolve()
    },
  }
  const operations = {
    ...makePaymentOperations({
      paying: { ...unplayed, ...paying },
      steeringPayments: { ...unplayedSteering, ...steering },
      ...{ deliveries, clock: { now: () => edgeNow } },
    }),
    ...makeFindingOperations({ following: { ...unplayedFollowing, ...following } }),
  }
  const app = makeApp({
    contract: loadContract(),
    operations: operations as Partial<Operations> as Operations,
    authenticator: {
      authenticate: (headers) => Promise.resolve(callers[String(headers['x-as'])] ?? null),
      mayReadMetrics: () => false,
    },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    metrics: { observeRequest: () => undefined },
    nextRequestId: () => 'request-1',
    isProduction: false,
    trustProxy: false,
    admission: { stepsOf: () => [] },
    controlRateLimitPerMinute: 1000,
    isStopping: () => false,
    keepRefused: () => Promise.resolve(),
    sandbox,
  })
  const server = createServer(app).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const edge: Edge = {
    ...{ url: `http://127.0.0.1:${port}`, port, taken, refused },
    answer: () => ({ isDuplicate: false, deliveryId: 'evt_1', isProcessed: true }),
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
  return edge
}

const nobody = (): Promise<never> =>
  Promise.reject(new BillingError('STORAGE_UNAVAILABLE', 'Cannot do it: the test plays no such use case'))

const unplayed: Paying = { checkout: nobody, find: nobody, list: nobody, cancel: nobody, refund: nobody }

const unplayedSteering: SteeringPayments = {
  ...{ deliveries: nobody, applyAgain: nobody, unapplied: nobody, applyUnapplied: nobody, refundUnapplied: nobody },
  reconcile: nobody,
}

const unplayedFollowing: FollowingFindings = { list: nobody, find: nobody, resolve: nobody }
