import type { FaultList } from './faults.ts'
import type { SettingValues } from './settings.ts'

/** One way to pay. SANDBOX: no keys, so it is played here, and no money moves. `webhookSecrets` are one or two. */
export type Rail<Keys> =
  | { readonly kind: 'OFF' }
  | { readonly kind: 'SANDBOX'; readonly webhookSecrets: readonly string[] }
  | ({
      readonly kind: 'ON'
      readonly webhookSecrets: readonly string[]
      /** In place of the provider's own: `http://host:port`. Never in production. */
      readonly apiUrl: string | null
    } & Keys)

export interface Rails {
  readonly stripe: Rail<{ readonly secretKey: string }>
  readonly razorpay: Rail<{ readonly keyId: string; readonly keySecret: string }>
}

export type WebhookSecretName = 'STRIPE_WEBHOOK_SECRET' | 'RAZORPAY_WEBHOOK_SECRET'

/** The webhook secrets that sandboxes need and the settings leave out. In production there is no sandbox. */
export function missingSandboxSecrets(values: SettingValues): readonly WebhookSecretName[] {
  if (values.NODE_ENV === 'production') return []
  const missing: WebhookSecretName[] = []
  if (values.STRIPE_SECRET_KEY === null && values.STRIPE_WEBHOOK_SECRET === null) missing.push('STRIPE_WEBHOOK_SECRET')
  if (values.RAZORPAY_KEY_ID === null && values.RAZORPAY_WEBHOOK_SECRET === null) missing.push('RAZORPAY_WEBHOOK_SECRET')
  return missing
}

/** A rail is on where its API key is set; without one it is the sandbox, which in production is off. */
export function chooseRails(values: SettingValues, kept: Readonly<Record<WebhookSecretName, string>>): Rails {
  const secretsOf = (name: WebhookSecretName): readonly string[] => values[name] ?? [kept[name]]
  return {
    stripe: chooseStripe(values, secretsOf('STRIPE_WEBHOOK_SECRET')),
    razorpay: chooseRazorpay(values, secretsOf('RAZORPAY_WEBHOOK_SECRET')),
  }
}

function chooseStripe(values: SettingValues, webhookSecrets: readonly string[]): Rails['stripe'] {
  const { STRIPE_SECRET_KEY: secretKey, STRIPE_API_URL: apiUrl } = values
  if (secretKey === null) return withoutKey(values, webhookSecrets)
  return { kind: 'ON', secretKey, webhookSecrets, apiUrl }
}

function chooseRazorpay(values: SettingValues, webhookSecrets: readonly string[]): Rails['razorpay'] {
  const { RAZORPAY_KEY_ID: keyId, RAZORPAY_KEY_SECRET: keySecret, RAZORPAY_API_URL: apiUrl } = values
  if (keyId === null || keySecret === null) return withoutKey(values, webhookSecrets)
  return { kind: 'ON', keyId, keySecret, webhookSecrets, apiUrl }
}

const withoutKey = ({ NODE_ENV }: SettingValues, webhookSecrets: readonly string[]) =>
  NODE_ENV === 'production' ? ({ kind: 'OFF' } as const) : ({ kind: 'SANDBOX', webhookSecrets } as const)

/** Says what the rails lack, and what has no place in production, or only there. */
export function refuseFaultyRails(values: SettingValues, faults: FaultList): void {
  refuseHalfRails(values, faults)
  if (values.NODE_ENV === 'production') refuseInProduction(values, faults)
  else refuseLiveKeys(values, faults)
}

function refuseHalfRails(values: SettingValues, faults: FaultList): void {
  const need = (name: keyof SettingValues, key: keyof SettingValues, remedy: string): void => {
    const isWanted = values[key] !== null || faults.has(key)
    if (isWanted && values[name] === null && !faults.has(name)) faults.add(name, `is missing, and ${key} is set: ${remedy}`)
  }
  const turnsOff = 'or take the key away, which turns the rail off'
  need('STRIPE_WEBHOOK_SECRET', 'STRIPE_SECRET_KEY', `set it to the signing secret of the webhook at Stripe, ${turnsOff}`)
  need('RAZORPAY_KEY_SECRET', 'RAZORPAY_KEY_ID', `set it to the secret that came with that key, ${turnsOff}`)
  need('RAZORPAY_KEY_ID', 'RAZORPAY_KEY_SECRET', 'set both, or neither')
  need('RAZORPAY_WEBHOOK_SECRET', 'RAZORPAY_KEY_ID', `set it to the secret of the webhook at Razorpay, ${turnsOff}`)
}

function refuseInProduction(values: SettingValues, faults: FaultList): void {
  if (values.PAYMENT_WEBHOOK_DEV_BYPASS)
    faults.add('PAYMENT_WEBHOOK_DEV_BYPASS', 'is true in production: leave it out, else anybody could claim to have paid')
  for (const name of ['STRIPE_API_URL', 'RAZORPAY_API_URL'] as const) {
    if (values[name] !== null) faults.add(name, 'is set in production: leave it out, so that keys and payments go to the provider alone')
  }
  const isOn = values.STRIPE_SECRET_KEY !== null || values.RAZORPAY_KEY_ID !== null
  if (isOn && values.PUBLIC_BASE_URL === null && !faults.has('PUBLIC_BASE_URL'))
    faults.add('PUBLIC_BASE_URL', 'is missing, and a payment rail is on: set it to the URL at which payers reach this service')
}

// What is tried out must not move anybody's money.
function refuseLiveKeys({ STRIPE_SECRET_KEY, RAZORPAY_KEY_ID }: SettingValues, faults: FaultList): void {
  for (const [name, key] of Object.entries({ STRIPE_SECRET_KEY, RAZORPAY_KEY_ID })) {
    if (key?.includes('_live_') === true)
      faults.add(name, 'is a live key, and this is not production: use a test key, or set NODE_ENV=production')
  }
}
