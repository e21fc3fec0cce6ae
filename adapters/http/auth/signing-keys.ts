import { createPublicKey, createSecretKey } from 'node:crypto'
import type { JWTVerifyGetKey } from 'jose'
import { makeIssuerKeys, type IssuerNeeds } from './issuer-keys.ts'
import type { JwtTrust } from './jwt-trust.ts'

/** What a JWT is verified with. */
export interface SigningKeys {
  /** Follows from the sort of key and never from the token: a token may not choose how it is checked. */
  readonly algorithms: readonly ('HS256' | 'RS256' | 'ES256')[]

  /** The `iss` that must be in the token; undefined where the key alone is the proof. */
  issuer(): Promise<string | undefined>

  readonly key: JWTVerifyGetKey
}

export function makeSigningKeys(trust: JwtTrust, needs: IssuerNeeds): SigningKeys {
  switch (trust.kind) {
    case 'SECRET': {
      const key = createSecretKey(trust.secret, 'utf8')
      return { algorithms: ['HS256'], issuer: async () => undefined, key: async () => key }
    }
    case 'PUBLIC_KEY': {
      const key = createPublicKey(trust.publicKey)
      return { algorithms: [key.asymmetricKeyType === 'rsa' ? 'RS256' : 'ES256'], issuer: async () => undefined, key: async () => key }
    }
    case 'ISSUER':
      return { algorithms: ['RS256', 'ES256'], ...makeIssuerKeys(trust.issuer, needs) }
    default:
      return unreachable(trust)
  }
}

function unreachable(trust: never): never {
  throw new Error(`no keys for ${JSON.stringify(trust)}`)
}
