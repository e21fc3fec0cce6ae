import type { Knex } from 'knex'
import type { SandboxLink, SandboxLinks } from '../../../ports/driven/sandbox-links.ts'
import { toMinor } from '../../../src/domain/money.ts'
import { toDate } from '../invoices/invoice-rows.ts'
import { makeInTransaction, reading } from '../invoices/transactions.ts'

/** The sandbox's links, on PostgreSQL: any process may make one, and another serve its page. */
export function makePostgresSandboxLinks({ database }: { readonly database: Knex }): SandboxLinks {
  const inTransaction = makeInTransaction(database)
  const table = (trx: Knex = database) => trx('ledger.sandbox_links')

  async function first(where: Readonly<Record<string, string>>, trx?: Knex): Promise<SandboxLink | null> {
    const query = table(trx).where(where)
    if (trx !== undefined) query.forUpdate()
    const row = await query.first<LinkRow | undefined>('link')
    return row === undefined ? null : fromRow(row)
  }

  return {
    find: (linkId) => reading('find the payment link', () => first({ link_id: linkId })),
    findByPayment: (paymentId) => reading('find the payment link', () => first({ payment_id: paymentId })),

    add: (link) =>
      inTransaction('keep the payment link', async (trx) => {
        const { linkId: link_id, rail, paymentId: payment_id } = link
        await table(trx)
          .insert({ link_id, rail, payment_id, link: toText(link) })
          .onConflict('link_id')
          .ignore()
        const kept = await first({ link_id }, trx)
        if (kept === null) throw new Error(`the link ${link_id} is kept and not there`)
        return kept
      }),

    change: (linkId, decide) =>
      inTransaction('change the payment link', async (trx) => {
        const current = await first({ link_id: linkId }, trx)
        if (current === null) return null
        const after = decide(current)
        if (after !== current) {
          const paid_at = after.paidAt === null ? null : toDate(after.paidAt)
          await table(trx)
            .where({ link_id: linkId })
            .update({ link: toText(after), paid_at })
        }
        return after
      }),

    paid: (rail, from, to) =>
      reading('read paid links', async () => {
        const rows = await table()
          .where({ rail })
          .where('paid_at', '>=', toDate(from))
          .where('paid_at', '<', toDate(to))
          .orderBy(['paid_at', 'link_id'])
          .select<LinkRow[]>('link')
        return rows.map(fromRow)
      }),
  }
}

interface LinkRow {
  readonly link: Omit<SandboxLink, 'amount' | 'refunds'> & {
    readonly amount: string
    readonly refunds: readonly { readonly refundId: string; readonly amount: string }[]
  }
}

const toText = (link: SandboxLink): string =>
  JSON.stringify(link, (_, member: unknown) => (typeof member === 'bigint' ? String(member) : member))

const fromRow = ({ link }: LinkRow): SandboxLink => ({
  ...link,
  amount: toMinor(link.amount),
  refunds: link.refunds.map(({ refundId, amount }) => ({ refundId, amount: toMinor(amount) })),
})
