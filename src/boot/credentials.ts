import type { JwtTrust } from '../../adapters/http/auth/jwt-trust.ts'
import type { FaultList } from './faults.ts'
import { chooseRails, missingSandboxSecrets, refuseFaultyRails } from './rails.ts'
import type { Rails, WebhookSecretName } from './rails.ts'
import { weaknessOf } from './secret-strength.ts'
import { keepSecrets, type SecretName, type Secrets } from './secrets.ts'
import type { SettingValues } from './settings.ts'

/** Who may call and what proves it, and what proves payments. */
export interface Credentials {
  readonly serviceTokens: readonly string[]
  readonly adminToken: string
  readonly jwt: JwtTrust
  /** Signs the ledger's heads: Ed25519, PKCS8 as PEM. */
  readonly headsPrivateKey: string
  /** Null: only loopback may read the metrics. */
  readonly metricsToken: string | null
  /** The secrets that are this server's own making, for want of a setting. Never any in production. */
  readonly generatedSecrets: readonly SecretName[]
  readonly rails: Rails
}

interface Circumstances {
  readonly inProduction: boolean
  readonly secretsIn: string
}

/**
 * Gathers the credentials from the settings, and from the kept secrets what the settings leave out.
 *
 * @returns null where something is missing: `faults` then says what
 */
export function findCredentials(values: SettingValues, { inProduction, secretsIn }: Circumstances, faults: FaultList): Credentials | null {
  const needed = missingSecrets(values)
  const missing = [...needed, ...missingSandboxSecrets(values)]
  refuseSharedSecrets(values, faults)
  refuseSeveralTrusts(values, faults)
  refuseFaultyRails(values, faults)
  if (inProduction) {
    refuseWeakSecrets(values, faults)
    refuseMissingSecrets(needed, faults)
  }

  const kept = missing.length === 0 ? noSecrets : inProduction ? null : keepOrFault(secretsIn, missing, faults)
  if (kept === null) return null
  return {
    serviceTokens: values.STUDIO_SERVICE_TOKEN ?? [kept.STUDIO_SERVICE_TOKEN],
    adminToken: values.STUDIO_ADMIN_TOKEN ?? kept.STUDIO_ADMIN_TOKEN,
    jwt: chooseTrust(values, kept),
    headsPrivateKey: values.LEDGER_HEADS_KEY ?? kept.LEDGER_HEADS_KEY,
    metricsToken: values.METRICS_TOKEN,
    generatedSecrets: missing,
    rails: chooseRails(values, kept),
  }
}

/** The secrets that every deployment has, whether or not it takes payments. */
type NeededName = Exclude<SecretName, WebhookSecretName>

function refuseMissingSecrets(missing: readonly NeededName[], faults: FaultList): void {
  for (const name of missing) {
    const isFaulty = name === 'JWT_SECRET' ? faults.has('JWT_SECRET', 'JWT_PUBLIC_KEY', 'OIDC_ISSUER') : faults.has(name)
    if (!isFaulty) faults.add(name, `is missing: ${remedies[name]}`)
  }
}

const noSecrets: Secrets = {
  ...{ STUDIO_SERVICE_TOKEN: '', STUDIO_ADMIN_TOKEN: '', JWT_SECRET: '', LEDGER_HEADS_KEY: '' },
  ...{ STRIPE_WEBHOOK_SECRET: '', RAZORPAY_WEBHOOK_SECRET: '' },
}

const remedies: Readonly<Record<NeededName, string>> = {
  STUDIO_SERVICE_TOKEN: 'set it to the token that V1 sends, at least 32 random characters',
  STUDIO_ADMIN_TOKEN: 'set it to at least 32 random characters, and keep them for emergencies',
  JWT_SECRET: 'set it to at least 32 random characters, or set JWT_PUBLIC_KEY or OIDC_ISSUER in its place',
  LEDGER_HEADS_KEY: 'set it to an Ed25519 key, such as `openssl genpkey -algorithm ed25519` prints',
}

function missingSecrets(values: SettingValues): readonly NeededName[] {
  const missing: NeededName[] = []
  if (values.STUDIO_SERVICE_TOKEN === null) missing.push('STUDIO_SERVICE_TOKEN')
  if (values.STUDIO_ADMIN_TOKEN === null) missing.push('STUDIO_ADMIN_TOKEN')
  if (values.JWT_SECRET === null && values.JWT_PUBLIC_KEY === null && values.OIDC_ISSUER === null) missing.push('JWT_SECRET')
  if (values.LEDGER_HEADS_KEY === null) missing.push('LEDGER_HEADS_KEY')
  return missing
}

function chooseTrust({ JWT_SECRET, JWT_PUBLIC_KEY, OIDC_ISSUER }: SettingValues, kept: Secrets): JwtTrust {
  if (OIDC_ISSUER !== null) return { kind: 'ISSUER', issuer: OIDC_ISSUER }
  if (JWT_PUBLIC_KEY !== null) return { kind: 'PUBLIC_KEY', publicKey: JWT_PUBLIC_KEY }
  return { kind: 'SECRET', secret: JWT_SECRET ?? kept.JWT_SECRET }
}

function refuseSeveralTrusts({ JWT_SECRET, JWT_PUBLIC_KEY, OIDC_ISSUER }: SettingValues, faults: FaultList): void {
  const given = Object.entries({ JWT_SECRET, JWT_PUBLIC_KEY, OIDC_ISSUER }).filter(([, value]) => value !== null)
  const [first, ...others] = given.map(([name]) => name)
  if (first !== undefined && others.length > 0)
    faults.add(first, `is set beside ${others.join(' and ')}: keep one of them, whose tokens are to be believed`)
}

// One token with two meanings would make every service an operator, or every reader of metrics a service.
function refuseSharedSecrets(values: SettingValues, faults: FaultList): void {
  const owners = new Map<string, string>()
  for (const [name, secret] of givenSecrets(values)) {
    const owner = owners.get(secret)
    if (owner !== undefined) faults.add(name, `has the value of ${owner}: give each a value of its own`)
    owners.set(secret, name)
  }
}

function refuseWeakSecrets(values: SettingValues, faults: FaultList): void {
  for (const [name, secret] of givenSecrets(values)) {
    const issuer = issuers.get(name)
    const weakness = issuer === undefined ? weaknessOf(secret) : weaknessOf(secret, issuedLength)
    const remedy =
      issuer === undefined
        ? 'at least 32 random characters, such as `openssl rand -hex 32` prints'
        : `what ${issuer} shows for this deployment`
    if (weakness !== null) faults.add(name, `${weakness}: set it to ${remedy}`)
  }
}

// What a provider makes is as long as it makes it; Razorpay's are the shortest, with 24 characters.
const issuedLength = 20
const issuers: ReadonlyMap<string, string> = new Map([
  ['STRIPE_SECRET_KEY', 'Stripe'],
  ['STRIPE_WEBHOOK_SECRET', 'Stripe'],
  ['RAZORPAY_KEY_SECRET', 'Razorpay'],
])

function givenSecrets(values: SettingValues): readonly (readonly [name: string, secret: string])[] {
  const { STUDIO_SERVICE_TOKEN, STUDIO_ADMIN_TOKEN, JWT_SECRET, METRICS_TOKEN } = values
  const { STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET, RAZORPAY_KEY_SECRET, RAZORPAY_WEBHOOK_SECRET } = values
  const lists = Object.entries({ STUDIO_SERVICE_TOKEN, STRIPE_WEBHOOK_SECRET, RAZORPAY_WEBHOOK_SECRET })
  const singles = Object.entries({ STUDIO_ADMIN_TOKEN, JWT_SECRET, METRICS_TOKEN, STRIPE_SECRET_KEY, RAZORPAY_KEY_SECRET })
  return [
    ...lists.flatMap(([name, secrets]) => (secrets ?? []).map((secret) => [name, secret] as const)),
    ...singles.flatMap(([name, secret]) => (secret === null ? [] : [[name, secret] as const])),
  ]
}

function keepOrFault(directory: string, missing: readonly SecretName[], faults: FaultList): Secrets | null {
  try {
    return keepSecrets(directory)
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const reason = 'code' in error ? `${String(error.code)} in ${directory}` : error.message
    faults.add(
      'DATA_DIR',
      `cannot keep generated secrets (${reason}): make it writable and its secrets.json sound, or set ${missing.join(', ')}`,
    )
    return null
  }
}
