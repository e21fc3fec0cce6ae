import { expect } from 'chai'
import { query } from '../support/query.ts'

/** Of each series the places are 1 to the last, each is borne by its document and its claim is done, and nothing waits. */
export async function expectGaplessNumbers(url: string): Promise<void> {
  const gaps = await query(
    url,
    `select s.* from ledger.invoice_series s where last_place <> (select count(*) from ledger.invoice_numbers n
     where (n.seller_id, n.series, n.fiscal_year) = (s.seller_id, s.series, s.fiscal_year) and n.place <= s.last_place)`,
  )
  const borne = await query(
    url,
    `select n.number, n.done_at is not null as done, coalesce(i.number, c.number) as borne from ledger.invoice_numbers n
     left join ledger.invoices i on i.account_id = n.account_id and i.invoice_id = n.document_id
     left join ledger.credit_notes c on c.account_id = n.account_id and c.credit_note_id = n.document_id`,
  )
  expect(gaps).to.deep.equal([])
  for (const { number, done, borne: by } of borne) expect([number, by, done]).to.deep.equal([number, number, true])
  expect(await query(url, 'select from ledger.invoices where waiting is not null')).to.deep.equal([])
  expect(await query(url, 'select from ledger.credit_notes where number is null')).to.deep.equal([])
}
