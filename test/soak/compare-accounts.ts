import { asV1, expectStatus, makeApi } from '../support/api.ts'
import type { Body } from '../support/api.ts'
import { readTimeline } from '../faults/kept-events.ts'
import type { KnownAccount } from './account.ts'
import type { Soaked } from './run-soak.ts'
import { streamRows } from './stream-rows.ts'

/** What the database has of an account, as far as it is compared. */
interface FoundAccount {
  available: number
  reserved: number
  owed: number
  ending: number
  expired: number
  events: number
  ignored: number
  policies: number
  statuses: number
}

const statements: readonly string[] = [
  'select account_id, available::float8, reserved::float8, owed::float8 from ledger.balances',
  `select account_id, sum(amount)::float8 as ending from ledger.reservations r
   where status = 'ACTIVE' and expires_at is not null group by account_id`,
  `select account_id, sum(amount)::float8 as expired from ledger.entries where to_bucket = 'expired' group by account_id`,
  `select account_id, count(*) filter (where source = 'USAGE_V1' and event_type not like 'credit\\_%\\_ignored')::float8 as events,
     count(*) filter (where event_type like 'credit\\_%\\_ignored')::float8 as ignored,
     count(*) filter (where event_type = 'policy_changed')::float8 as policies,
     count(*) filter (where event_type = 'account_status_changed')::float8 as statuses
   from ledger.timeline group by account_id`,
]

/** What of the accounts is not as the callers were told, a line each: in the database, and as V1 is told it. */
export async function compareAccounts(soaked: Soaked): Promise<readonly string[]> {
  const found = await readFound(soaked.databaseUrl)
  const accounts = soaked.world.accounts.all()
  return [
    ...accounts.flatMap((account) => differencesOf(account, found.get(account.id))),
    ...(await compareStatuses(soaked, accounts, found)),
    ...(await compareTimelines(soaked)),
  ]
}

async function readFound(databaseUrl: string): Promise<ReadonlyMap<string, FoundAccount>> {
  const found = new Map<string, FoundAccount>()
  for (const statement of statements) {
    await streamRows(databaseUrl, statement, ({ account_id: id, ...numbers }) => {
      const none = { available: 0, reserved: 0, owed: 0, ending: 0, expired: 0, events: 0, ignored: 0, policies: 0, statuses: 0 }
      found.set(String(id), { ...(found.get(String(id)) ?? none), ...numbers })
    })
  }
  return found
}

function differencesOf(account: KnownAccount, found: FoundAccount | undefined): readonly string[] {
  const { group, key, granted, consumed, held, taken, events, ignored, policies, statuses } = account
  if (found === undefined) return [`${key}: there is no such account`]
  const differences: string[] = []
  const same = (what: string, is: number, due: number): void => {
    if (is !== due) differences.push(`${key}: ${what} is ${is}, and ${due} is due`)
  }
  same('wallet less owed', found.available + found.reserved - found.owed, granted - consumed - taken - found.expired)
  same('reserved', found.reserved, held + found.ending)
  if (group !== 'payer') same('owed', found.owed, 0)
  // What it began with has no end.
  if (group === 'fading') same('left of what has ended', Math.max(0, found.available - 1), 0)
  else same('expired', found.expired, 0)
  if (group !== 'brief') same('reserved with an end', found.ending, 0)
  same('events on the timeline', found.events, events)
  same('ignored calls on the timeline', found.ignored, ignored)
  same('changes of the policy on the timeline', found.policies, policies)
  same('changes of the status on the timeline', found.statuses, statuses)
  return differences
}

async function compareStatuses(
  { baseUrls }: Soaked,
  accounts: readonly KnownAccount[],
  found: ReadonlyMap<string, FoundAccount>,
): Promise<readonly string[]> {
  const v1 = makeApi(baseUrls[1] ?? '', asV1)
  const differences: string[] = []
  for (let start = 0; start < accounts.length; start += 500) {
    const keys = accounts.slice(start, start + 500).map(({ key }) => key)
    const { body } = await expectStatus(200, v1.post('/v1/billing/accounts/statuses', { external_keys: keys }))
    const items = body['items'] as readonly Body[]
    if (items.length !== keys.length) differences.push(`V1 is told of ${items.length} accounts of ${keys.length}`)
    for (const { account_id: id, external_key: key, credit } of items) {
      const { available = NaN, reserved = NaN, owed = NaN } = found.get(String(id)) ?? {}
      const told = credit as Readonly<Record<string, unknown>>
      // A reservation may have ended since its account was read.
      const isBrief = String(key).includes(':brief-')
      const isSame = told['wallet'] === available + reserved && told['debt'] === owed && (isBrief || told['reserved'] === reserved)
      if (!isSame)
        differences.push(`${String(key)}: V1 is told ${JSON.stringify(credit)}, and there are ${available}, ${reserved}, ${owed}`)
    }
  }
  return differences
}

const timelinesRead = 3

/** The timelines of those with the most on them, whole, as V1 reads them. */
async function compareTimelines({ baseUrls, world: { accounts } }: Soaked): Promise<readonly string[]> {
  const rows = ({ events, ignored }: KnownAccount): number => events + ignored
  const many = accounts
    .all()
    .filter((account) => rows(account) > 0)
    .toSorted((one, other) => rows(one) - rows(other))
    .slice(-timelinesRead)
  const differences: string[] = []
  for (const account of many) {
    const listed = await readTimeline(baseUrls[0] ?? '', account.key)
    if (listed.length !== rows(account)) differences.push(`${account.key}: ${listed.length} on the timeline, and ${rows(account)} are due`)
  }
  return differences
}
