import { query } from '../support/query.ts'
import type { BenchDatabases, BenchService, Credentials } from './bench-place.ts'
import { copyRows } from './copy-rows.ts'
import {
  bodyOf,
  createInvoice,
  defaultTenantId,
  issueInvoice,
  keyOf,
  known,
  listedAccount,
  listedInvoices,
  listedTotal,
  overdueTotal,
  reserve,
} from './call-templates.ts'
import type { CallTemplate } from './call-templates.ts'

const seller = {
  ...{ legal_name: 'Bench Valuers LLP', address: '12 Marine Lines\nMumbai 400020\nMaharashtra', gstin: '27AAPFU0939F1ZV' },
  bank: { account_name: 'Bench Valuers LLP', account_number: '50100012345678', bank_name: 'HDFC Bank', ifsc: 'HDFC0000123' },
  upi_id: 'bench@upi',
}

/** Says who sells, and gives the account that lists are read of its entries and its invoices: one of each by the service, and copies of it. */
export async function seedLists({ ownerUrl }: Pick<BenchDatabases, 'ownerUrl'>, service: BenchService): Promise<void> {
  const profilePath = `/v1/control/tenant/${defaultTenantId}/billing-profile`
  await send(service, 'OPERATOR', { method: 'PUT', path: profilePath, body: JSON.stringify(seller) })
  await send(service, 'SERVICE', filled(reserve))
  const draft = await send(service, 'OPERATOR', filled(createInvoice))
  await send(service, 'OPERATOR', filled(issueInvoice, String(draft['id'])))

  const accountId = `(select account_id from ledger.account_keys where external_key = '${keyOf(listedAccount)}')`
  const copies = `from generate_series(1, ${listedTotal}) number`
  await copyRows(ownerUrl, {
    tables: ['entries'],
    of: `first.account_id = ${accountId} and first.reason = 'RESERVE' and first.idempotency_key <> '${known.idempotency_key}'`,
    // The chain of the account is none any more: nothing books on it, and lists do not ask.
    names: `select jsonb_build_object('seq', 100 + number, 'entry_id', uuidv7(), 'reservation_id', uuidv7(), 'ref_id', 'copy-' || number, 'idempotency_key', 'bench:copy:' || number) ${copies}`,
  })
  const invoiceId = `'${listedInvoices.idPrefix}' || (${listedInvoices.first} - 1 + number)`
  await copyRows(ownerUrl, {
    tables: ['invoices'],
    despite: 'drafted',
    of: `first.account_id = ${accountId}`,
    names: `select jsonb_build_object('invoice_id', ${invoiceId}, 'number', 'COPY/' || number)
      || case when number <= ${overdueTotal} then jsonb_build_object('issued_date', current_date - 15, 'due_date', current_date - 1) else '{}' end ${copies}`,
  })
  const rows = await query(ownerUrl, `select count(*) from ledger.invoices where account_id = ${accountId}`)
  if (Number(rows[0]?.['count']) !== listedTotal + 1) throw new Error('the invoices of the list are not there')
}

interface Call {
  readonly method: string
  readonly path: string
  readonly body: string
}

function filled(template: CallTemplate, id = ''): Call {
  const fill = (text: string): string =>
    text.replaceAll('<drawn>', String(listedAccount)).replaceAll('<call>', 'first').replaceAll('<id>', id)
  return { method: template.method, path: fill(template.path), body: bodyOf(template, fill) }
}

type Answer = Readonly<Record<string, unknown>>

async function send(service: BenchService, credential: keyof Credentials, { method, path, body }: Call): Promise<Answer> {
  const headers = { ...service.credentials[credential], 'content-type': 'application/json' }
  const response = await fetch(service.baseUrl + path, { method, headers, body })
  if (!response.ok) throw new Error(`${method} ${path} was answered with ${response.status}: ${await response.text()}`)
  return (await response.json()) as Answer
}
