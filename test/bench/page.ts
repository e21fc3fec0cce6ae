import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The runs that have a part of `docs/benchmarks.md` each. */
export type PageRun = 'bench' | 'growth'

const notYet = 'Not measured yet.\n'

const part = (run: PageRun, text: string): string => `<!-- ${run}: begin -->\n\n${text}\n<!-- ${run}: end -->\n`

const patternOf = (run: PageRun): RegExp => new RegExp(`<!-- ${run}: begin -->\\n\\n([^]*?)\\n<!-- ${run}: end -->\\n`)

/** The whole page with what each run told. */
export const toPage = (told: Readonly<Record<PageRun, string>>): string => `# Benchmarks

Written by \`npm run bench\` and \`npm run bench:growth\`: the text is in \`test/bench/page.ts\`, so change it there. What the ledger is made
of, and where its walls are, is in [how far it goes](scale.md).

## How it is measured

The bench starts a PostgreSQL of its own, with the settings of the embedded server and with \`fsync\`, and beside it the service in a
process of its own with \`NODE_ENV=production\` and everything on: tokens, validation, tenants, lots, the hash chain, the log. Load comes
over HTTP by \`wrk\`; what that cannot do (signatures, a pace) by sockets of our own.

**The floor** is plain SQL on the same server, called by \`pgbench\` with prepared statements (\`test/bench/floor/\`): two stored procedures on
four tables, with 10,000 accounts of two lots each, the same amounts, and a new key for each call. It has no HTTP, no tenants, no chain and no
proof. It does less than a ledger must, so it is a limit and no rival. Only the ratio to it says something about another machine.

Each work is measured right after its floor, one work after the other, and that several rounds long: whatever slows the machine down slows
both. Figures are medians of the rounds.

- Reservations and pairs are held against the same of the floor with as many callers; 256 callers against the floor with 64, which has a
  connection for each caller.
- Events, status reads, replays and webhooks are held against the floor's reservations over 10,000 accounts, with as many callers.
- The rates of first deliveries and of \`event-batch-applied\` are measured until the last of them is applied; p50 and p99 are those of the
  answers, which come when they are kept. \`event\` and \`event-batch\` are the rates of the answers. No work begins before what the one
  before has left is applied.
- Batches and documents are held against the best of the floor's medians, with however many callers that was: over 10,000
  accounts, or for one account on that one.

## How to read the tables

| column | what |
|---|---|
| \`its/s\`, \`service/s\` | operations a second, of what it is held against and of the service; a reservation and its consumption are one |
| \`ratio\`, \`of rounds\` | the second divided by the first, of the medians; lowest and highest of one round |
| \`must\`, \`aim\` | the least ratio that is good enough, and the one that is wanted |
| \`p50 ms\`, \`p99 ms\` | how long a call takes at that load; of pairs, each of the two calls |
| \`service µs\`, \`db µs\`, \`floor db µs\` | CPU time an operation: of the service, of PostgreSQL, and of PostgreSQL for the floor |
| \`peak MB\` | the most memory that the service held in any round |
| \`wal B/op\` | what PostgreSQL wrote to its journal for one operation, whole pages after a checkpoint included |
| \`syncs/op\` | how often the journal was made durable for one operation; below 1, calls share a commit |

\`reserve\` is one reservation, \`pairs\` a reservation and its consumption, \`many\` over 10,000 accounts, \`one\` on a single account;
\`batch\` is 100 reservations in one call, \`event-batch\` 1,000 events. The quiet accounts are 100 that call four times a second each,
alone and while 64 callers are at another account. A call that is late because the one before was slow counts from when it was due.

## How to repeat

\`\`\`sh
npm run bench                                         # some 25 minutes; needs pgbench, and wrk where it is to be cheap
npm run bench -- --only reserve-many,quiet --rounds 1 # one work, or a part: ledger, payments, invoices, quiet, memory
npm run bench:growth                                  # some ten minutes
\`\`\`

\`--rounds\` and \`--seconds\` say how often and how long each is measured. A whole run of five rounds or more writes its part of this page;
\`--no-write\` leaves the page alone, and \`--write\` writes it after fewer rounds, too. The exit code is 1 where a mark is missed. Nothing else should run on the machine.

## Figures

${part('bench', told.bench)}
## Growth

The same reservations with 64 callers, beside the floor of the same moment, on ledgers that hold so many entries of pairs (reserve ten, consume
eight) over 10,000 accounts, beside the three entries that open each account. The product's own ledger writes them, so their chains are whole,
and \`npm run ledger:verify\` proves each database after the rounds.
Bytes an entry are what the pairs added, in all relations of the schema, after a vacuum.

${part('growth', told.growth)}`

const file = fileURLToPath(new URL('../../docs/benchmarks.md', import.meta.url))

/** What the page says of each run. */
export function toldBy(page: string): Readonly<Record<PageRun, string>> {
  const told = (run: PageRun): string => patternOf(run).exec(page)?.[1] ?? notYet
  return { bench: told('bench'), growth: told('growth') }
}

/** Writes what a run told into `docs/benchmarks.md`; what the other one told stays. */
export function writePage(run: PageRun, text: string): void {
  const before = toldBy(existsSync(file) ? readFileSync(file, 'utf8') : '')
  writeFileSync(file, toPage({ ...before, [run]: text }))
}
