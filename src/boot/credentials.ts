import type { JwtTrust } from '../../adapters/http/auth/jwt-trust.ts'
import type { FaultList } from './faults.ts'
import { weaknessOf } from './secret-strength.ts'
import { keepSecrets, type SecretName, type Secrets } from './secrets.ts'
import type { SettingValues } from './settings.ts'

/** Who may call, and what proves it. */
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
  const missing = missingSecrets(values)
  refuseSharedSecrets(values, faults)
  refuseSeveralTrusts(values, faults)
  if (inProduction) {
    refuseWeakSecrets(values, faults)
    refuseMissingSecrets(missing, faults)
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
  }
}

function refuseMissingSecrets(missing: readonly SecretName[], faults: FaultList): void {
  for (const name of missing) {
    const isFaulty = name === 'JWT_SECRET' ? faults.has('JWT_SECRET', 'JWT_PUBLIC_KEY', 'OIDC_ISSUER') : faults.has(name)
    if (!isFaulty) faults.add(name, `is missing: ${remedies[name]}`)
  }
}

const noSecrets: Secrets = { STUDIO_SERVICE_TOKEN: '', STUDIO_ADMIN_TOKEN: '', JWT_SECRET: '', LEDGER_HEADS_KEY: '' }

const remedies: Readonly<Record<SecretName, string>> = {
  STUDIO_SERVICE_TOKEN: 'set it to the token that V1 sends, at least 32 random characters',
  STUDIO_ADMIN_TOKEN: 'set it to at least 32 random characters, and keep them for emergencies',
  JWT_SECRET: 'set it to at least 32 random characters, or set JWT_PUBLIC_KEY or OIDC_ISSUER in its place',
  LEDGER_HEADS_KEY: 'set it to an Ed25519 key, such as `openssl genpkey -algorithm ed25519` prints',
}

function missingSecrets(values: SettingValues): readonly SecretName[] {
  const missing: SecretName[] = []
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
    const weakness = weaknessOf(secret)
    if (weakness !== null) faults.add(name, `${weakness}: set it to at least 32 random characters, such as \`openssl rand -hex 32\` prints`)
  }
}

function givenSecrets(values: SettingValues): readonly (readonly [name: string, secret: string])[] {
  const { STUDIO_SERVICE_TOKEN, STUDIO_ADMIN_TOKEN, JWT_SECRET, METRICS_TOKEN } = values
  const single = Object.entries({ STUDIO_ADMIN_TOKEN, JWT_SECRET, METRICS_TOKEN })
  const serviceTokens = (STUDIO_SERVICE_TOKEN ?? []).map((secret) => ['STUDIO_SERVICE_TOKEN', secret] as const)
  return [...serviceTokens, ...single.flatMap(([name, secret]) => (secret === null ? [] : [[name, secret] as const]))]
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
