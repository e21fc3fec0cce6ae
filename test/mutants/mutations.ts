/** One fault, planted in our own code or schema, and the test that must turn red for it. */
export interface Mutation {
  readonly fault: string
  readonly file: string
  /** Stands there exactly once. */
  readonly text: string
  readonly becomes: string
  /** Where a second line of defence would hide it, that is taken away, too. */
  readonly and?: Pick<Mutation, 'file' | 'text' | 'becomes'>
  readonly test: string
  /** A part of the test's full title that no other test of the file has. */
  readonly title: string
}

const sql = 'adapters/postgres/migrations'
const credits = 'src/domain/credits'

// The entries' own numbers would stop a lost race by themselves.
const withoutNumbers = {
  file: `${sql}/0001-credits.sql`,
  text: 'primary key (account_id, seq)',
  becomes: 'primary key (account_id, entry_id)',
}

/** Faults that ledgers are known for. Each is planted alone. */
export const mutations: readonly Mutation[] = [
  {
    fault: 'no unique key for commands',
    file: `${sql}/0001-credits.sql`,
    text: 'create unique index entries_keys',
    becomes: 'create index entries_keys',
    test: 'test/ledger/second-line.int.test.ts',
    title: 'refuses a second command under a key',
  },
  {
    fault: 'no unique key for the active reservation of a reference',
    file: `${sql}/0001-credits.sql`,
    text: 'create unique index reservations_active',
    becomes: 'create index reservations_active',
    test: 'test/ledger/second-line.int.test.ts',
    title: 'refuses a second reservation for a reference',
  },
  {
    fault: 'sum, then insert: balances move whatever they were when it was decided',
    file: 'adapters/postgres/ledger/append.sql',
    text: ' and t.last_seq = v.expected',
    becomes: '',
    and: withoutNumbers,
    test: 'test/ledger/lost-races.int.test.ts',
    title: 'decides again what was overtaken, on what is there then',
  },
  {
    fault: 'the lost-race check is skipped: an append of which a part was not written is taken for whole',
    file: 'adapters/postgres/ledger/append.sql',
    text: 'select 1 / (count(*) = {rows})::int as ok',
    becomes: 'select 1 / (count(*) <= {rows})::int as ok',
    and: withoutNumbers,
    test: 'test/ledger/lost-races.int.test.ts',
    title: 'decides again what was overtaken, on what is there then',
  },
  {
    fault: 'what was overtaken is not decided again',
    file: 'adapters/postgres/ledger/commit-batch.ts',
    text: '        needs.metrics.countLostRace()\n        return afterLostRace(failed, course)',
    becomes: '        needs.metrics.countLostRace()\n        return refuseAll(batch, error)',
    test: 'test/ledger/lost-races.int.test.ts',
    title: 'decides again what was overtaken',
  },
  {
    fault: 'a new table without a policy',
    file: `${sql}/0002-events.sql`,
    text: "'handshake_counts', 'handshake_keys'] loop",
    becomes: "'handshake_counts'] loop",
    test: 'test/ledger/catalogue.int.test.ts',
    title: 'have row-level security that holds for the owner too',
  },
  {
    fault: 'policies that do not hold for the owner',
    file: `${sql}/0001-rights.sql`,
    text: 'enable row level security, force row level security',
    becomes: 'enable row level security',
    test: 'test/ledger/catalogue.int.test.ts',
    title: 'have row-level security that holds for the owner too',
  },
  {
    fault: 'the portal sees every tenant',
    file: `${sql}/0001-rights.sql`,
    text: "using (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid)",
    becomes: 'using (true)',
    test: 'test/ledger/rights-everywhere.int.test.ts',
    title: 'show nothing of any table while no tenant is set',
  },
  {
    fault: 'plain SET: the tenant stays on the connection',
    file: 'adapters/postgres/portal/as-tenant.ts',
    text: 'begin read only; set local app.tenant_id',
    becomes: 'begin read only; set app.tenant_id',
    test: 'test/ledger/portal-reads.int.test.ts',
    title: 'leave a connection that sees no row',
  },
  {
    fault: 'a journal that replicas may change',
    file: `${sql}/0002-events.sql`,
    text: 'alter table ledger.event_refusals enable always trigger append_only;',
    becomes: '',
    test: 'test/ledger/catalogue.int.test.ts',
    title: 'have journals whose trigger fires always',
  },
  {
    fault: 'the service may remove entries',
    file: `${sql}/0001-rights.sql`,
    text: "grant select, insert on ledger.%I to ledger_api, ledger_worker'",
    becomes: "grant select, insert, delete on ledger.%I to ledger_api, ledger_worker'",
    test: 'test/ledger/rights-everywhere.int.test.ts',
    title: 'let the service remove, empty, alter and drop nothing',
  },
  {
    fault: 'the chain leaves out who acted',
    file: `${credits}/entry.ts`,
    text: '    entry.actor,\n',
    becomes: '',
    test: 'test/domain/entry.unit.test.ts',
    title: 'has a hash that anybody can compute',
  },
  {
    fault: 'the proof does not look at the numbering',
    file: `${credits}/verify.ts`,
    text: 'if (seq !== String(expected)) throw',
    becomes: 'if (seq === String(-1n * expected)) throw',
    test: 'test/ledger/verify.int.test.ts',
    title: 'finds and names each change of entries',
  },
  {
    fault: 'a lot is given back twice: what was spent, too',
    file: `${credits}/settle.ts`,
    text: 'const rest = without(reservation.holds, spent)',
    becomes: 'const rest = reservation.holds',
    test: 'test/domain/decide-settle.unit.test.ts',
    title: 'spends a part, first what is used first',
  },
  {
    fault: 'an ended lot is held',
    file: `${credits}/expiry.ts`,
    text: 'if (hasEnded(lot, now) && lot.available > zeroCredits)',
    becomes: 'if (hasEnded(lot, now) && lot.available < zeroCredits)',
    test: 'test/domain/decide-reserve.unit.test.ts',
    title: 'counts a lot as gone from the instant it expires',
  },
  {
    fault: 'what is owed is not paid',
    file: `${credits}/book.ts`,
    text: 'take(endedFirst, smaller(account.owed, booking.amount))',
    becomes: 'take(endedFirst, smaller(zeroCredits, booking.amount))',
    test: 'test/domain/decide-grant.unit.test.ts',
    title: 'pays what is owed first',
  },
  {
    fault: 'a settled reservation is settled again',
    file: `${credits}/settle.ts`,
    text: "  if (status === 'ACTIVE') return\n",
    becomes: "  if (status !== 'EXPIRED') return\n",
    test: 'test/domain/decide-settle.unit.test.ts',
    title: 'says which settlement came first',
  },
  {
    fault: 'a known key answers whatever the input is',
    file: `${credits}/replay.ts`,
    text: 'if (differs !== null) {',
    becomes: "if (differs === 'nothing') {",
    test: 'test/domain/replay.unit.test.ts',
    title: 'is refused with another amount or reference',
  },
  {
    fault: 'an ignored release is forgotten',
    file: `${credits}/turn.ts`,
    text: 'return at !== undefined && at <= createdAt',
    becomes: 'return at !== undefined && at < 0',
    test: 'test/domain/turn.unit.test.ts',
    title: 'ignores a release again that it ignored before',
  },
  {
    fault: 'a batch holds accounts of several groups',
    file: 'adapters/postgres/ledger/turn-queue.ts',
    text: 'all[groupOf(accountId, groups)]',
    becomes: 'all[groupOf(accountId, 1)]',
    test: 'test/ledger/turn-queue.unit.test.ts',
    title: 'with 8 groups',
  },
  {
    fault: 'a status forgets what has ended since it was booked',
    file: 'adapters/postgres/accounts/read-views.ts',
    text: '{ ...view, credit: balancesAt(account, now) }',
    becomes: 'view',
    test: 'test/ledger/status-as-of.int.test.ts',
    title: 'is less what has ended by now',
  },
  {
    fault: 'events that waited are not adopted when their account is enrolled',
    file: 'src/application/onboard-account.ts',
    text: '      await inbox.finishFor(made.account) // events that came for the key before it was enrolled\n',
    becomes: '',
    test: 'test/e2e/events.e2e.test.ts',
    title: 'wait under it, are on its timeline, and are adopted when it is enrolled',
  },
  {
    fault: 'the portal is shown drafts',
    file: `${sql}/0004-invoices-rights.sql`,
    text: " and status <> 'DRAFT' and number is not null",
    becomes: '',
    test: 'test/invoices/portal-invoices.int.test.ts',
    title: 'no draft, and of the timeline no row about invoices',
  },
  {
    fault: 'tax is cut off at the paisa',
    file: 'src/domain/invoices/amounts.ts',
    text: 'halfUp(value * rate, 2n * ratePerWhole)',
    becomes: '((value * rate) / (2n * ratePerWhole))',
    test: 'test/domain/invoice-random.unit.test.ts',
    title: 'equal those of another computation',
  },
  {
    fault: 'the fiscal year begins in January',
    file: 'src/domain/invoices/number.ts',
    text: 'month >= 4',
    becomes: 'month >= 1',
    test: 'test/domain/invoice-numbers.unit.test.ts',
    title: 'begins with April and ends with March',
  },
  {
    fault: 'an invoice takes more than is due',
    file: 'src/domain/invoices/settle.ts',
    text: 'if (amount <= amountDueOf(invoice)) return',
    becomes: 'if (amount > zeroMinor) return',
    test: 'test/domain/invoice-lifecycle.unit.test.ts',
    title: 'is refused above what is due',
  },
]
