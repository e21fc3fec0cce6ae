import type { SandboxLink } from '../../ports/driven/sandbox-links.ts'

/** What happened to a link, before it is said in the words of a rail. */
export type SandboxEvent =
  | { readonly kind: 'PAID' | 'AWAITED' | 'FAILED' | 'CANCELLED' }
  | { readonly kind: 'REFUNDED'; readonly refund: SandboxLink['refunds'][number] }

/** One event in the words of a rail, still without its id and time. */
export interface SandboxBody {
  readonly type: string
  readonly content: Readonly<Record<string, unknown>>
}
