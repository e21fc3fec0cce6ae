import { faultOfSeal } from '../../adapters/signing/ed25519-seal.ts'
import type { LedgerHead } from '../domain/credits/found-state.ts'

/**
 * Reads what `GET /v1/control/ledger/heads` gave.
 *
 * @param publicKey PEM: the key that must have signed it; null believes the one that it names
 * @throws {Error} one line: it is no such document, or not as it was signed
 */
export function readHeads(text: string, publicKey: string | null): readonly LedgerHead[] {
  const document = parse(text)
  if (!isDocument(document)) throw new Error('it is not what GET /v1/control/ledger/heads gives')
  const heads = document.items.map(({ account_id, seq, hash }) => ({ accountId: account_id, seq: BigInt(seq), hash }))
  const { digest, signature, public_key } = document
  if (publicKey !== null && public_key.trim() !== publicKey.trim()) throw new Error('it is signed by another key than LEDGER_HEADS_KEY')
  const fault = faultOfSeal(heads, { digest, signature, publicKey: public_key })
  if (fault !== null) throw new Error(fault)
  return heads
}

interface HeadsDocument {
  readonly items: readonly { readonly account_id: string; readonly seq: number; readonly hash: string }[]
  readonly digest: string
  readonly signature: string
  readonly public_key: string
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function isDocument(value: unknown): value is HeadsDocument {
  if (typeof value !== 'object' || value === null || !('items' in value) || !Array.isArray(value.items)) return false
  const texts = ['digest', 'signature', 'public_key'] as const
  return texts.every((name) => name in value && typeof (value as Record<string, unknown>)[name] === 'string') && value.items.every(isItem)
}

function isItem(item: unknown): boolean {
  if (typeof item !== 'object' || item === null) return false
  const { account_id, seq, hash } = item as Record<string, unknown>
  return typeof account_id === 'string' && Number.isSafeInteger(seq) && typeof hash === 'string'
}
