import type { ContractOperation, OperationCall } from './contract-operations.ts'
import { credentials } from './running-service.ts'
import { portalClaims, signJwt } from './sign-jwt.ts'

/** What a service answered. */
export interface Answer {
  readonly status: number
  readonly headers: Headers
  /** The JSON of the body, or its text where it is none. */
  readonly body: Body
}

/** A body of which the test knows the shape. */
export type Body = Readonly<Record<string, unknown>>

interface Call {
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** Calls of one credential on one service. */
export interface Api {
  get(path: string, call?: Call): Promise<Answer>
  post(path: string, body?: unknown, call?: Call): Promise<Answer>
  patch(path: string, body?: unknown, call?: Call): Promise<Answer>
}

export const asV1 = { 'x-service-token': credentials.serviceToken }
export const asOperator = { authorization: `Bearer ${credentials.adminToken}` }

/** The portal of a tenant: of the default one, where none is said. */
export const asPortal = (tenantId?: string): Readonly<Record<string, string>> => ({
  authorization: `Bearer ${signJwt(portalClaims(tenantId === undefined ? {} : { tenant_id: tenantId }))}`,
})

export function makeApi(baseUrl: string, credential: Readonly<Record<string, string>>): Api {
  async function call(method: string, path: string, { body, headers = {} }: Call): Promise<Answer> {
    const content = body === undefined ? {} : { 'content-type': 'application/json' }
    const response = await fetch(baseUrl + path, {
      method,
      headers: { ...credential, ...content, ...headers },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    return { status: response.status, headers: response.headers, body: toBody(await response.text()) }
  }
  return {
    get: (path, given = {}) => call('GET', path, given),
    post: (path, body, given = {}) => call('POST', path, { ...given, body }),
    patch: (path, body, given = {}) => call('PATCH', path, { ...given, body }),
  }
}

/** Calls one operation of the contract, for whoever `credential` is. */
export function callOperation(
  baseUrl: string,
  credential: Readonly<Record<string, string>>,
  { operation, call }: { readonly operation: ContractOperation; readonly call: OperationCall },
): Promise<Answer> {
  const api = makeApi(baseUrl, credential)
  const { path = operation.path, query = {}, body, headers = {} } = call
  const asked = new URLSearchParams(query).toString()
  const url = asked === '' ? path : `${path}?${asked}`
  if (operation.method === 'GET') return api.get(url, { headers })
  return operation.method === 'POST' ? api.post(url, body, { headers }) : api.patch(url, body, { headers })
}

/** Who calls an operation by right: an operator what is for operators alone, a portal what is its own, V1 all else. */
export function callerOf({ template, schemes }: Pick<ContractOperation, 'template' | 'schemes'>): Readonly<Record<string, string>> {
  if (schemes.includes('PortalBearer')) return asPortal()
  return template.startsWith('/v1/control/') ? asOperator : asV1
}

function toBody(text: string): Body {
  try {
    return JSON.parse(text) as Body
  } catch {
    return { text }
  }
}

let enrolled = 0

/** A fresh account of the default tenant: its id and key. CREDIT with that many credits, or POSTPAID for none. */
export async function anEnrolledAccount(
  operator: Api,
  { credits = 0 }: { readonly credits?: number } = {},
): Promise<{ accountId: string; key: string }> {
  enrolled += 1
  const key = `v1:partner:${process.pid}-${enrolled}`
  const names = {
    tenant_id: '11111111-1111-1111-1111-111111111111',
    account_type: 'external_associate',
    display_name: key,
    external_key: key,
  }
  const made = await expectStatus(201, operator.post('/v1/control/accounts', names))
  const accountId = String(made.body['account_id'])
  if (credits > 0) {
    await expectStatus(
      201,
      operator.post(`/v1/control/accounts/${accountId}/credits/grant`, { amount: credits, reason: 'grant', idempotency_key: 'opening' }),
    )
    await expectStatus(200, operator.patch(`/v1/control/accounts/${accountId}/policy`, { billing_mode: 'credit' }))
  }
  return { accountId, key }
}

/** The answer, which must have this status. */
export async function expectStatus(status: number, answer: Promise<Answer>): Promise<Answer> {
  const given = await answer
  if (given.status !== status) throw new Error(`expected ${status}, got ${given.status}: ${JSON.stringify(given.body)}`)
  return given
}
