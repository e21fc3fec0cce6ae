import { asOperator, expectStatus, makeApi } from '../support/api.ts'
import type { Answer, Api, Body } from '../support/api.ts'
import { signJwt, operatorClaims } from '../support/sign-jwt.ts'
import { itemsOf } from './service-of-file.ts'

export const invoices = '/v1/service-invoices'

/** One report at 1,000.00 and 18 %: 1,180.00 in all. */
export const aReport = { description: 'Valuation report', quantity: '1', unit_price: '1000.00', tax_rate: '18', tax_code: '998399' }

/** A day before all tests, on which drafts here are issued unless they say otherwise. */
export const issuedOn = '2025-07-10'

export const pathOf = ({ id }: Body): string => `${invoices}/${String(id)}`

/** A draft over one report, unless `terms` say otherwise. */
export async function aDraft(operator: Api, key: string, terms: Body = {}): Promise<Body> {
  const body = { external_key: key, items: [aReport], issued_date: issuedOn, ...terms }
  return (await expectStatus(201, operator.post(invoices, body))).body
}

/** The same, issued. */
export async function anIssued(operator: Api, key: string, terms: Body = {}): Promise<Body> {
  const draft = await aDraft(operator, key, terms)
  return (await expectStatus(200, operator.post(`${pathOf(draft)}/issue`, {}))).body
}

export const readInvoice = async (operator: Api, invoice: Body): Promise<Body> =>
  (await expectStatus(200, operator.get(pathOf(invoice)))).body

interface Onboarded {
  readonly tenantId: string
  readonly accountId: string
  readonly key: string
}

/** A tenant of its own with one account. */
export async function aTenant(operator: Api, name: string): Promise<Onboarded> {
  const key = `v1:partner:${name}`
  const names = { tenant_name: `Tenant ${name}`, owner_email: `${name}@partner.test`, display_name: `Account ${name}` }
  const { body } = await expectStatus(
    201,
    operator.post('/v1/control/onboard', { ...names, account_type: 'external_associate', external_key: key }),
  )
  return { tenantId: String(body['tenant_id']), accountId: String(body['account_id']), key }
}

export const profilePath = (tenantId: string): string => `/v1/control/tenant/${tenantId}/billing-profile`

/** A seller in Karnataka with a GSTIN of its own. */
export const aProfile = { legal_name: 'Reseller LLP', address: '1 MG Road\nBengaluru 560001', gstin: '29AAPFU0939F1ZR' }

/** Somebody by name, so that it can be told who did what. */
export const asNamed = (baseUrl: string, name: string): Api =>
  makeApi(baseUrl, { authorization: `Bearer ${signJwt(operatorClaims({ sub: name }))}` })

/** The answer's status, and whether it is a replay. */
export const fateOf = ({ status, headers }: Answer): string => `${status} ${headers.get('idempotent-replayed') ?? 'first'}`

/** What is kept of a body by these members. */
export const only = (body: Body, ...names: readonly string[]): Body => Object.fromEntries(names.map((name) => [name, body[name]]))

/** All items of a list, page by page. */
export async function everyItem(api: Api, path: string, limit: number): Promise<readonly Body[]> {
  const found: Body[] = []
  let cursor: unknown = null
  do {
    const url = new URL(path, 'http://list')
    url.searchParams.set('limit', String(limit))
    if (typeof cursor === 'string') url.searchParams.set('cursor', cursor)
    const page = await expectStatus(200, api.get(`${url.pathname}${url.search}`))
    found.push(...itemsOf(page))
    cursor = page.body['next_cursor']
  } while (cursor !== null)
  return found
}

interface Bytes {
  readonly status: number
  readonly headers: Headers
  readonly bytes: Buffer
}

/** A download, byte by byte. */
export async function download(baseUrl: string, path: string, credential: Readonly<Record<string, string>> = asOperator): Promise<Bytes> {
  const response = await fetch(baseUrl + path, { headers: credential })
  return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) }
}
