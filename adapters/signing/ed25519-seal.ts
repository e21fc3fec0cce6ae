import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import type { HeadsSeal, Seal } from '../../ports/driven/heads-seal.ts'
import type { HashOf } from '../../src/domain/credits/verify.ts'
import type { LedgerHead } from '../../src/domain/credits/found-state.ts'

/** The chain's hash (ledger.md, "The chain, version 1"). */
export const sha256Chain: HashOf = (previousHash, text) =>
  createHash('sha256').update(previousHash, 'hex').update(text, 'utf8').digest('hex')

/** @param privateKeyPem PKCS8, Ed25519 */
export function makeEd25519Seal(privateKeyPem: string): HeadsSeal {
  const key = createPrivateKey(privateKeyPem)
  const publicKey = publicKeyOf(privateKeyPem)
  return {
    sign(heads) {
      const digest = digestOf(heads)
      return { digest, signature: sign(null, Buffer.from(digest), key).toString('base64'), publicKey }
    },
  }
}

/** Why heads are not to be believed; null where they are as they were signed. */
export function faultOfSeal(heads: readonly LedgerHead[], { digest, signature, publicKey }: Seal): string | null {
  if (digest !== digestOf(heads)) return 'the digest is not that of the items'
  try {
    return verify(null, Buffer.from(digest), publicKey, Buffer.from(signature, 'base64')) ? null : 'the signature is not of this key'
  } catch {
    return 'the public key is none'
  }
}

/** The public key of a private one, both as PEM. */
export const publicKeyOf = (privateKeyPem: string): string =>
  createPublicKey(privateKeyPem).export({ type: 'spki', format: 'pem' }).toString()

function digestOf(heads: readonly LedgerHead[]): string {
  const hash = createHash('sha256')
  for (const { accountId, seq, hash: last } of heads.toSorted(byAccount)) hash.update(`${accountId} ${seq} ${last}\n`)
  return hash.digest('hex')
}

const byAccount = (a: LedgerHead, b: LedgerHead): number => (a.accountId < b.accountId ? -1 : 1)
