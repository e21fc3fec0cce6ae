import type { LedgerHead } from '../../src/domain/credits/found-state.ts'

export interface Seal {
  /** SHA-256 over the lines `account_id seq hash\n` in the order of account_id, in hexadecimal digits. */
  readonly digest: string
  /** Ed25519 over the digest's text, in Base64. */
  readonly signature: string
  /** SPKI as PEM. */
  readonly publicKey: string
}

/** Signs heads, so that they can be kept elsewhere and believed. */
export interface HeadsSeal {
  sign(heads: readonly LedgerHead[]): Seal
}
