import type { Config } from './config.ts'
import type { Rails } from './rails.ts'
import type { SecretName } from './secrets.ts'
import { demo } from './seed.ts'
import type { Running } from './start.ts'

/** What a newcomer needs to know, on standard output once the service listens. Secrets only where they are of our own making. */
export function banner(config: Config, { baseUrl, embeddedPort }: Running): string {
  const lines = [
    ['Studio Billing', baseUrl],
    ['API docs', `${baseUrl}/docs`],
    ['Contract', `${baseUrl}/v1/openapi.json`],
    ['Readiness', `${baseUrl}/v1/ready`],
    [
      'Database',
      embeddedPort === null ? 'the one of DATABASE_URL' : `embedded PostgreSQL on port ${embeddedPort}, data in ${config.dataDir}`,
    ],
  ]
  if (config.generatedSecrets.includes('STUDIO_SERVICE_TOKEN')) lines.push(['Service token', config.serviceTokens[0] ?? ''])
  if (config.generatedSecrets.includes('STUDIO_ADMIN_TOKEN')) lines.push(['Operator token', config.adminToken])
  lines.push(...sandboxLines(config))
  if (config.demo) {
    lines.push(
      ['Demo account', `${demo.postpaid.externalKey} (POSTPAID)`],
      ['Demo account', `${demo.credit.externalKey} (CREDIT, with credits)`],
    )
  }
  const table = lines.map(([name = '', value = '']) => `  ${name.padEnd(16)} ${value}\n`).join('')
  return `\n${table}${config.demo ? `\nReserve a credit:\n${tryLine(config, baseUrl)}\n` : ''}\n`
}

// Whoever wants to send a webhook by hand signs it with these.
function sandboxLines({ rails: { stripe, razorpay }, generatedSecrets }: Config): string[][] {
  const lineOf = (name: string, rail: Rails[keyof Rails], setting: SecretName): string[][] => {
    if (rail.kind !== 'SANDBOX') return []
    const secret = generatedSecrets.includes(setting) ? rail.webhookSecrets[0] : `the one of ${setting}`
    return [[`${name} sandbox`, `no money moves; webhook secret: ${secret}`]]
  }
  return [...lineOf('Stripe', stripe, 'STRIPE_WEBHOOK_SECRET'), ...lineOf('Razorpay', razorpay, 'RAZORPAY_WEBHOOK_SECRET')]
}

function tryLine({ serviceTokens, generatedSecrets }: Config, baseUrl: string): string {
  // The setting may list several, while one is rolled; a call sends one.
  const token = generatedSecrets.includes('STUDIO_SERVICE_TOKEN') ? serviceTokens[0] : '${STUDIO_SERVICE_TOKEN%%,*}'
  const body = {
    external_key: demo.credit.externalKey,
    ref_type: 'commission_request',
    ref_id: '1',
    idempotency_key: 'v1:credit_reserve:commission:1',
  }
  return `curl -s ${baseUrl}/v1/billing/credits/reserve -H "x-service-token: ${token}" -H 'content-type: application/json' -d '${JSON.stringify(body)}'`
}
