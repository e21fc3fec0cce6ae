/**
 * Whose word makes an operator, or a tenant's portal. One of three, never two together: with a secret and a public key at once, whoever knows the
 * public key could sign with it as if it were the secret.
 */
export type JwtTrust =
  | { readonly kind: 'SECRET'; readonly secret: string }
  /** RSA or EC on P-256, as SPKI PEM. */
  | { readonly kind: 'PUBLIC_KEY'; readonly publicKey: string }
  /** An OpenID Connect issuer: its discovery document leads to its keys. */
  | { readonly kind: 'ISSUER'; readonly issuer: string }
