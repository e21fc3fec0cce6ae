import type { IncomingHttpHeaders } from 'node:http'
import type { SteeredAccount } from '../../ports/driving/steering-accounts.ts'
import { revisionEtag } from './etag.ts'
import { chooseIdempotencyKey } from './idempotency-key.ts'
import type { ReplyHeaders } from './operation.ts'
import { keyHeader, replayedHeader } from './spending.ts'

// What operators' writes have in common on the wire.

interface Sent {
  readonly headers: IncomingHttpHeaders
  readonly body: { readonly idempotency_key?: string | undefined }
  readonly caller: { readonly actor: string }
}

/** Who writes, and under which key, if any. @throws {BillingError} what `chooseIdempotencyKey` refuses */
export const fromOperator = ({ headers, body, caller }: Sent) => ({
  actor: caller.actor,
  idempotencyKey: chooseIdempotencyKey({ header: keyHeader(headers), bodyKey: body.idempotency_key, required: false }),
})

/** An operator's answer is never kept by anybody on the way, and bears what the next If-Match takes. */
export const toSteeredHeaders = ({ account, replayed }: Pick<SteeredAccount, 'account' | 'replayed'>): ReplyHeaders => ({
  ETag: revisionEtag(account),
  'Cache-Control': 'no-store',
  ...(replayed && replayedHeader),
})
