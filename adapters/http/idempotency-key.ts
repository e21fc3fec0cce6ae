import { BillingError } from '../../src/domain/errors.ts'

interface KeyChoice {
  /** The `Idempotency-Key` header as it came, quoted or bare. */
  readonly header: string | undefined
  /** The body's `idempotency_key`. */
  readonly bodyKey: string | undefined
  readonly required: boolean
}

/**
 * The key of a call: from its header, from its body, or from both where they agree.
 *
 * @returns null where there is none and none is required
 * @throws {BillingError} IDEMPOTENCY_KEY_REQUIRED, IDEMPOTENCY_KEY_MISMATCH; VALIDATION_FAILED for a key that is not 1 to 255 visible ASCII characters
 */
export function chooseIdempotencyKey(choice: KeyChoice & { readonly required: true }): string
export function chooseIdempotencyKey(choice: KeyChoice): string | null
export function chooseIdempotencyKey({ header, bodyKey, required }: KeyChoice): string | null {
  const headerKey = header === undefined ? undefined : check(fromHeader(header), 'the Idempotency-Key header')
  const key = bodyKey === undefined ? headerKey : check(bodyKey, 'idempotency_key')
  if (key === undefined) {
    if (!required) return null
    throw new BillingError('IDEMPOTENCY_KEY_REQUIRED', 'Cannot take the call: it has neither idempotency_key nor an Idempotency-Key header')
  }
  if (headerKey !== undefined && headerKey !== key) {
    throw new BillingError('IDEMPOTENCY_KEY_MISMATCH', 'Cannot take the call: its Idempotency-Key header and its idempotency_key differ')
  }
  return key
}

// Quoted is the form of RFC 9651 (a string, where a backslash stands before a quote or a backslash and nothing else).
export function fromHeader(header: string): string | null {
  if (!header.startsWith('"')) return header
  if (!/^"([^"\\]|\\["\\])*"$/.test(header)) return null
  return header.slice(1, -1).replaceAll(/\\(.)/g, '$1')
}

function check(key: string | null, source: string): string {
  if (key === null || !/^[\x21-\x7e]{1,255}$/.test(key)) {
    throw new BillingError('VALIDATION_FAILED', `Cannot take the call: ${source} is not 1 to 255 visible ASCII characters`)
  }
  return key
}
