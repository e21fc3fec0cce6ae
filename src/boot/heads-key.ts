import { createPrivateKey, type KeyObject } from 'node:crypto'
import { SettingFault, type Reader } from './setting-readers.ts'

/**
 * The private key that signs the ledger's heads: Ed25519 as PEM; in an environment `\n` may stand for a line's end.
 *
 * @returns the same key as PKCS8 PEM
 */
export const headsKey: Reader<string> = (text) => {
  const key = parseKey(text.replaceAll('\\n', '\n'))
  if (key === null) throw new SettingFault('is not a private key in PEM (-----BEGIN PRIVATE KEY-----)')
  if (key.asymmetricKeyType !== 'ed25519') throw new SettingFault('is not an Ed25519 key')
  return toPkcs8(key)
}

// RFC 8410: what stands before the 32 bytes of an Ed25519 private key in PKCS8.
const pkcs8Head = Buffer.from('302e020100300506032b657004220420', 'hex')

/** The key that 32 random bytes are. @returns PKCS8 PEM */
export const headsKeyOf = (bytes: Buffer): string =>
  toPkcs8(createPrivateKey({ key: Buffer.concat([pkcs8Head, bytes]), format: 'der', type: 'pkcs8' }))

const toPkcs8 = (key: KeyObject): string => key.export({ type: 'pkcs8', format: 'pem' }).toString()

function parseKey(pem: string): KeyObject | null {
  try {
    return createPrivateKey(pem)
  } catch {
    return null
  }
}
