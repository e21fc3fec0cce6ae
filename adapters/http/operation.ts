import type { IncomingHttpHeaders } from 'node:http'
import type { OperatorCaller, PortalCaller, ServiceCaller } from '../../ports/driving/caller.ts'
import type { SentBody } from './events/sent-body.ts'
import type { UploadedFile } from './form-body.ts'
import type { Circumstances } from './problem.ts'
import type { RawBody } from './raw-body.ts'
import type { operations } from './generated/contract.ts'

export type OperationId = keyof operations

/** What an operation is given: its parameters and body, valid against the contract. */
export interface OperationRequest<Id extends OperationId> {
  readonly body: BodyOf<operations[Id]>
  readonly path: ParametersOf<operations[Id], 'path'>
  readonly query: ParametersOf<operations[Id], 'query'>
  readonly headers: IncomingHttpHeaders
  readonly caller: CallerOf<Id>
  /** The body as it came, where the operation keeps what it refuses. */
  readonly sent: Id extends KeepingOperationId ? SentBody : null
  /** For problems within a reply. */
  readonly circumstances: () => Circumstances
  /** The address at the other end of the socket. */
  readonly peerAddress: string | undefined
}

/** Nobody calls a public operation; the others have a caller by the time they run: whom their `security` lets in. */
type CallerOf<Id extends OperationId> = Id extends PublicOperationId
  ? null
  : Id extends PortalOperationId
    ? PortalCaller
    : Id extends SharedOperationId
      ? OperatorCaller | PortalCaller
      : ServiceCaller | OperatorCaller

/** What is refused of these is kept as it came (`x-keeps-refused` in the contract). */
export type KeepingOperationId = 'recordEvent' | 'recordEventBatch'

/** What a tenant's portal calls, and nobody else. */
export type PortalOperationId = 'getCreditsSummary' | 'getOwnSubscription'

/** What operators call, and a tenant's portal for what is its own. */
export type SharedOperationId =
  | 'listServiceInvoices'
  | 'getServiceInvoice'
  | 'uploadPaymentProof'
  | 'createCheckoutLink'
  | 'createTopup'
  | 'getPaymentOrder'
  | 'cancelPaymentOrder'

export type PublicOperationId =
  | 'getMeta'
  | 'getHealth'
  | 'getReadiness'
  | 'getContractJson'
  | 'getContractYaml'
  | 'getDocs'
  | 'getMetrics'
  | 'receiveStripeWebhook'
  | 'receiveRazorpayWebhook'

type BodyOf<Operation> = Operation extends { readonly requestBody: { readonly content: infer Content } }
  ? Content extends { readonly 'application/json': infer Body }
    ? Body
    : '*/*' extends keyof Content
      ? RawBody
      : UploadedFile
  : OptionalBodyOf<Operation>

// Where nothing is sent it is an object without members.
type OptionalBodyOf<Operation> = Operation extends {
  readonly requestBody?: { readonly content: { readonly 'application/json': infer Body extends object } }
}
  ? Body
  : undefined

type ParametersOf<Operation, Place extends string> = Operation extends { readonly parameters: { readonly [P in Place]: infer Parameters } }
  ? Parameters
  : Operation extends { readonly parameters: { readonly [P in Place]?: infer Parameters } }
    ? Exclude<Parameters, undefined>
    : never

/** What an operation answers: one of the contract's replies. A refusal is thrown, and `problem.ts` makes its document. */
export type Reply<Id extends OperationId> = RepliesOf<operations[Id]>

type RepliesOf<Operation> = Operation extends { readonly responses: infer Responses }
  ? { [Status in keyof Responses]: ReplyOf<Status, Responses[Status]> }[keyof Responses]
  : never

type ReplyOf<Status, Response> = Response extends { readonly content: infer Content }
  ? 'application/problem+json' extends keyof Content
    ? never
    : { readonly status: Status; readonly headers?: ReplyHeaders; readonly body: ReplyBodyOf<Content> }
  : { readonly status: Status; readonly headers?: ReplyHeaders; readonly body?: undefined }

type ReplyBodyOf<Content> = 'application/x-ndjson' extends keyof Content
  ? AsyncIterable<string>
  : 'text/csv' extends keyof Content
    ? AsyncIterable<string>
    : 'application/pdf' extends keyof Content
      ? Uint8Array
      : Content[keyof Content]

export type ReplyHeaders = Readonly<Record<string, string>>

/** One operation of the contract: a request in the contract's words to a reply in its words. */
export type Operation<Id extends OperationId> = (request: OperationRequest<Id>) => Promise<Reply<Id>> | Reply<Id>

/** All of them: one that the contract has and this lacks does not compile. */
export type Operations = { readonly [Id in OperationId]: Operation<Id> }
