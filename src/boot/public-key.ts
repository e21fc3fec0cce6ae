import { createPublicKey, type KeyObject } from 'node:crypto'
import { SettingFault, type Reader } from './setting-readers.ts'

/**
 * A public key that JWTs are checked with: RSA of at least 2048 bits, or EC on P-256, as PEM; in an environment `\n` may stand for a line's end.
 *
 * @returns the same key as SPKI PEM
 */
export const publicKey: Reader<string> = (text) => {
  const pem = text.replaceAll('\\n', '\n')
  // A private key would be taken too, since the public one is within it. It must never lie where only the public one is needed.
  if (/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(pem))
    throw new SettingFault('is a private key: give the public one, and hold the private one as exposed')
  const key = parseKey(pem)
  if (key === null) throw new SettingFault('is not a public key in PEM (-----BEGIN PUBLIC KEY-----)')
  if (!isRsa(key) && !isP256(key)) throw new SettingFault('is neither an RSA key of at least 2048 bits nor an EC key on P-256')
  return key.export({ type: 'spki', format: 'pem' }).toString()
}

function parseKey(pem: string): KeyObject | null {
  try {
    return createPublicKey(pem)
  } catch {
    return null
  }
}

const isRsa = (key: KeyObject): boolean => key.asymmetricKeyType === 'rsa' && (key.asymmetricKeyDetails?.modulusLength ?? 0) >= 2048
const isP256 = (key: KeyObject): boolean => key.asymmetricKeyType === 'ec' && key.asymmetricKeyDetails?.namedCurve === 'prime256v1'
