import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { expect } from 'chai'
import { makeDice } from '../domain/random-life.ts'
import type { Dice } from '../domain/random-life.ts'
import { another, day, own, registered, startInvoiceWorld } from '../invoices/invoice-world.ts'
import type { InvoiceWorld } from '../invoices/invoice-world.ts'
import { seedOfRun } from '../model/explore.ts'
import { at } from '../support/given.ts'
import { makeTemporaryDirectory } from '../support/temporary-directory.ts'
import type { IssueAnswer, IssuingWork } from './issuing-process.ts'

/** A tenant that sells nothing itself: its invoices are of the default tenant's series. */
const served = '33333333-3333-3333-3333-333333333333'
const issuesTotal = 200
const killsMin = 10

type Issue = IssuingWork['issues'][number]

describe('200 issues by two processes over the end of a fiscal year, with kills in between', function () {
  this.timeout(180_000)
  const seed = seedOfRun()
  const roll = makeDice(seed)
  const directory = makeTemporaryDirectory(0o755)
  const answers: IssueAnswer[] = []
  let kills = 0
  let world: InvoiceWorld
  let issues: readonly Issue[] = []
  let backdated: readonly string[] = []

  before(async () => {
    world = await startInvoiceWorld()
    world.setClock(at('2026-03-30T10:00:00Z'))
    await world.profiles.put(registered(), world.act())
    await world.profiles.put(registered({ sellerId: another, gstin: null, legalName: 'Reseller' }), world.act())
    issues = await makeDrafts()
    backdated = issues.filter((_, index) => isBackdated(index)).map(({ invoiceId }) => invoiceId)
    await issueAll()
    await world.openStore().finishAll()
  })
  after(async () => {
    console.log(`      seed ${seed}: ${kills} kills, ${answers.length} answers`)
    directory.remove()
    await world.close()
  })

  // One of twenty is dated before the others, with leave; another one without.
  const isBackdated = (index: number): boolean => index % 20 < 2

  async function makeDrafts(): Promise<readonly Issue[]> {
    const servedId = await world.enrolFor(served)
    const buyers = [
      { accountId: world.accountId, tenantId: own },
      { accountId: servedId, tenantId: served },
      { accountId: world.otherId, tenantId: another },
    ]
    const made: Issue[] = []
    for (let index = 0; index < issuesTotal; index += 1) {
      const buyer = buyers[index % 3]
      const issuedDate = isBackdated(index) ? day('2026-03-30') : null
      const { invoiceId, tenantId } = await world.draft({ ...buyer, issuedDate, lines: [{ taxRate: 0n as never }] })
      made.push({ invoiceId, tenantId, allowsBackdated: index % 20 === 0 })
    }
    return made
  }

  /** Runs two processes, of which each has a part of the other's work, and kills one again and again, until all was answered. */
  async function issueAll(): Promise<void> {
    // Half a minute's work: in the midst of it a new year begins where the sellers are.
    const clockMoved = at('2026-03-31T18:29:57Z') - Date.now()
    const shares = [issues.slice(0, 120), issues.slice(80)]
    await Promise.all(shares.map((share, index) => issueShare(share, { clockMoved, index })))
  }

  async function issueShare(share: readonly Issue[], { clockMoved, index }: { clockMoved: number; index: number }): Promise<void> {
    for (let life = 0; ; life += 1) {
      const file = `${directory.path}/work-${index}-${life}.json`
      const work: IssuingWork = {
        ...{ databaseUrl: world.url, defaultTenantId: own, clockMoved, atOnce: 25 },
        issues: shuffled(
          share.filter(({ invoiceId }) => !isAnswered(invoiceId) || roll(4) === 0),
          roll,
        ),
      }
      writeFileSync(file, JSON.stringify(work))
      const isKilled = await live(file, life < killsMin / 2 ? 1 + roll(12) : null)
      if (!isKilled) return
    }
  }

  const isAnswered = (invoiceId: string): boolean => answers.some((answer) => answer.invoiceId === invoiceId && answer.number !== null)

  /** One life of a process. @param answersMax how many answers it gives until it is killed, as a crash does it; null: it is not */
  async function live(file: string, answersMax: number | null): Promise<boolean> {
    const program = new URL('issuing-process.ts', import.meta.url).pathname
    const child = spawn(process.execPath, [program, file], { stdio: ['pipe', 'pipe', 'inherit'] })
    const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
    let heard = 0
    for await (const line of createInterface({ input: child.stdout })) {
      answers.push(JSON.parse(line) as IssueAnswer)
      heard += 1
      if (heard === answersMax) child.kill('SIGKILL')
    }
    const code = await ended
    if (code !== null && code !== 0) throw new Error(`an issuing process ended with ${code}`)
    if (code === null) kills += 1
    return code === null
  }

  it('met kills, and both years, so that what follows is not empty', async () => {
    const years = await world.sql('select seller_id, fiscal_year, last_place::int as places from ledger.invoice_series order by 1, 2')

    expect(kills).to.be.at.least(killsMin)
    expect(years.map(({ seller_id, fiscal_year }) => [seller_id, fiscal_year])).to.deep.equal([
      [own, '25-26'],
      [own, '26-27'],
      [another, '25-26'],
      [another, '26-27'],
    ])
    for (const { places } of years) expect(places).to.be.at.least(5)
  })

  it('leave no gap and no double: the places of each seller and year are 1 to n', async () => {
    const places = await world.sql(
      `select n.seller_id, n.fiscal_year, array_agg(n.place::int order by n.place) as places, max(s.last_place)::int as last
       from ledger.invoice_numbers n join ledger.invoice_series s using (seller_id, series, fiscal_year) group by 1, 2`,
    )

    for (const { places: found, last } of places) expect(found).to.deep.equal(Array.from({ length: Number(last) }, (_, index) => index + 1))
    const [total] = await world.sql(
      'select count(*)::int as numbers, count(distinct document_id)::int as documents from ledger.invoice_numbers',
    )
    expect(total).to.deep.equal({ numbers: total?.['documents'], documents: total?.['numbers'] })
  })

  it('put each invoice under the year of its date, and under the seller of its tenant', async () => {
    const rows = await world.sql(
      `select i.number, n.place::int as place, n.number as claimed, n.fiscal_year, i.issued_date::text as date, i.tenant_id, n.seller_id, n.done_at,
         i.seller ->> 'sellerId' as seller
       from ledger.invoices i left join ledger.invoice_numbers n on n.document_id = i.invoice_id where i.status <> 'DRAFT'`,
    )

    for (const row of rows) {
      const year = String(row['date']) < '2026-04-01' ? '25-26' : '26-27'
      const seller = row['tenant_id'] === another ? another : own
      const number = `INV/${year}/${String(row['place']).padStart(4, '0')}`
      expect(row).to.include({ fiscal_year: year, claimed: number, number, seller_id: seller, seller })
      expect(row['done_at']).to.be.instanceOf(Date)
      expect(['2026-03-30', '2026-03-31', '2026-04-01']).to.include(row['date'])
    }
    const sharing = new Set(rows.filter(({ seller_id }) => seller_id === own).map(({ tenant_id }) => tenant_id))
    expect([...sharing].toSorted()).to.deep.equal([own, served])
  })

  it('go on in time within each series, apart from what was let go back', async () => {
    const rows = await world.sql(
      'select * from (select seller_id, fiscal_year, place, document_id, issued_date::text as date from ledger.invoice_numbers) n order by 1, 2, 3',
    )

    const last = new Map<string, string>()
    const mayGoBack = new Set(issues.filter(({ allowsBackdated }) => allowsBackdated).map(({ invoiceId }) => invoiceId))
    for (const { seller_id, fiscal_year, document_id, date } of rows) {
      const series = `${String(seller_id)} ${String(fiscal_year)}`
      const before = last.get(series) ?? ''
      if (!mayGoBack.has(String(document_id))) expect(String(date) >= before, `${series}: ${String(date)} after ${before}`).to.equal(true)
      last.set(series, before > String(date) ? before : String(date))
    }
  })

  it('issue all that could be issued, once, and tell of each no other number than it has', async () => {
    const rows = await world.sql(
      `select i.invoice_id, i.number, i.status, i.waiting, (select count(*)::int from ledger.timeline t where t.ref_id = i.invoice_id::text
         and t.event_type = 'service_invoice_issued') as told from ledger.invoices i`,
    )
    const numbers = new Map(rows.map(({ invoice_id, number }) => [invoice_id, number]))

    expect(rows).to.have.length(issuesTotal)
    for (const { invoice_id, number, status, waiting, told } of rows) {
      expect(waiting).to.equal(null)
      expect([status, told]).to.deep.equal(number === null ? ['DRAFT', 0] : ['ISSUED', 1])
      if (number === null) expect(backdated).to.include(invoice_id)
    }
    for (const { invoiceId, number, code } of answers) {
      if (number !== null) expect(numbers.get(invoiceId)).to.equal(number)
      else expect(['INVOICE_BACKDATED', 'STORAGE_UNAVAILABLE']).to.include(code)
    }
    const refused = new Set(answers.filter(({ code }) => code === 'INVOICE_BACKDATED').map(({ invoiceId }) => invoiceId))
    for (const invoiceId of refused) expect(numbers.get(invoiceId) ?? null, invoiceId).to.equal(null)
    expect(new Set(answers.map(({ invoiceId }) => invoiceId)).size).to.equal(issuesTotal)
  })
})

function shuffled<Item>(items: readonly Item[], roll: Dice): readonly Item[] {
  return items
    .map((item) => ({ item, place: roll(1_000_000) }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ item }) => item)
}
