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
  put(path: string, body?: unknown, call?: Call): Promise<Answer>
}

/** A file as a form sends it, in the part `file`. */
export function aForm(file: string | Uint8Array<ArrayBuffer>, fileName: string): FormData {
  const form = new FormData()
  form.set('file', new Blob([file]), fileName)
  return form
}

export const asV1 = { 'x-service-token': credentials.serviceToken }
export const asOperator = { authorization: `Bearer ${credentials.adminToken}` }

/** The portal of a tenant: of the default one, where none is said. */
export const asPortal = (tenantId?: string): Readonly<Record<string, string>> => ({
  authorization: `Bearer ${signJwt(portalClaims(tenantId === undefined ? {} : { tenant_id: tenantId }))}`,
})

export function makeApi(baseUrl: string, credential: Readonly<Record<string, string>>): Api {
  async function call(method: string, path: string, { body, headers = {} }: Call): Promise<Answer> {
    // Of a form the client itself says where its parts begin.
    const content = body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' }
    const response = await fetch(baseUrl + path, {
      method,
      headers: { ...credential, ...content, ...headers },
      ...(body !== undefined && { body: typeof body === 'string' || body instanceof FormData ? body : JSON.stringify(body) }),
    })
    return { status: response.status, headers: response.headers, body: toBody(await response.text()) }
  }
  return {
    get: (path, given = {}) => call('GET', path, given),
    post: (path, body, given = {}) => call('POST', path, { ...given, body }),
    patch: (path, body, given = {}) => call('PATCH', path, { ...given, body }),
    put: (path, body, given = {}) => call('PUT', path, { ...given, body }),
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
  return send(api, { method: operation.method, url, body, headers })
}

interface Sent {
  readonly method: string
  readonly url: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** Makes a call of any method that the contract has. */
export function send(api: Api, { method, url, body, headers = {} }: Sent): Promise<Answer> {
  switch (method) {
    case 'GET':
      return api.get(url, { headers })
    case 'POST':
      return api.post(url, body, { headers })
    case 'PUT':
      return api.put(url, body, { headers })
    case 'PATCH':
      return api.patch(url, body, { headers })
    default:
      throw new Error(`no call of method ${method}`)
  }
}

/** Who calls an operation by right: a portal what is for it alone, V1 what it may, an operator all else. */
export function callerOf({ schemes }: Pick<ContractOperation, 'schemes'>): Readonly<Record<string, string>> {
  if (schemes.includes('OperatorBearer')) return schemes.includes('ServiceToken') ? asV1 : asOperator
  return schemes.includes('PortalBearer') ? asPortal() : asV1
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
