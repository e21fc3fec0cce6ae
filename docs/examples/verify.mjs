// node verify.mjs EXPORT [HEADS]: verifies an export of the ledger (GET /v1/control/ledger/export) by docs/ledger.md alone, and
// names the first entry that disagrees. HEADS is an answer of GET /v1/control/ledger/heads that was kept since. Exit code 1: a fault.
import { createHash, verify } from 'node:crypto'
import { createReadStream, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'

const [file, headsFile] = process.argv.slice(2)
const fail = (where, what) => {
  console.log(`${where}: ${what}`)
  process.exit(1)
}
const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex')

const heads = headsFile === undefined ? null : JSON.parse(readFileSync(headsFile, 'utf8'))
if (heads !== null) {
  const sorted = heads.items.toSorted((a, b) => (a.account_id < b.account_id ? -1 : 1))
  const digest = sha256(sorted.map(({ account_id, seq, hash }) => `${account_id} ${seq} ${hash}\n`).join(''))
  const isSigned = verify(null, Buffer.from(digest), heads.public_key, Buffer.from(heads.signature, 'base64'))
  if (digest !== heads.digest || !isSigned) fail('heads', 'they are not as they were signed')
}
const kept = new Map((heads?.items ?? []).map((head) => [head.account_id, head]))

const accounts = new Map()
let entries = 0
for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
  const { row, hash } = JSON.parse(line)
  const [accountId, seq, entryId, , operation, , , reason, from, to, amount, lots, reservationId] = row
  const where = `account ${accountId}, entry ${seq} (${entryId})`
  if (!accounts.has(accountId))
    accounts.set(accountId, {
      seq: 0n,
      hash: '0'.repeat(64),
      at: 0n,
      sums: { available: 0n, reserved: 0n, owed: 0n },
      lots: new Map(),
      holds: new Map(),
    })
  const account = accounts.get(accountId)

  if (BigInt(seq) !== account.seq + 1n) fail(where, `number ${account.seq + 1n} was to come`)
  if (hash !== sha256(Buffer.from(account.hash, 'hex'), JSON.stringify(row))) fail(where, 'its hash does not follow')
  if (BigInt(row[19]) < account.at) fail(where, 'it is dated before the entry before it')
  Object.assign(account, { seq: BigInt(seq), hash, at: BigInt(row[19]) })
  if (kept.get(accountId)?.seq === Number(seq) && kept.get(accountId).hash !== hash) fail(where, 'its hash is not the one that was kept')

  // What leaves `owed` is owed more: a debt counts the other way round.
  const shift = (sums, bucket, by) => (sums[bucket] = (sums[bucket] ?? 0n) + (bucket === 'owed' ? -by : by))
  shift(account.sums, from, -BigInt(amount))
  shift(account.sums, to, BigInt(amount))
  ;['available', 'reserved', 'owed'].forEach((bucket, index) => {
    const found = account.sums[bucket]
    if (found < 0n || String(found) !== row[20 + index]) fail(where, `it leaves ${found} ${bucket}, and says ${row[20 + index]}`)
  })

  if (lots.reduce((sum, [, part]) => sum + BigInt(part), 0n) !== BigInt(amount)) fail(where, 'its parts do not add up to its amount')
  if (reason === 'RESERVE') account.holds.set(reservationId, new Map(lots.map(([lotId, part]) => [lotId, BigInt(part)])))
  for (const [lotId, part, ...terms] of lots) {
    if (account.lots.has(lotId) === terms.length > 0) fail(where, `lot ${lotId} ${terms.length > 0 ? 'is there already' : 'is not there'}`)
    const lot = account.lots.get(lotId) ?? { available: 0n, reserved: 0n, back: 0n, debited: 0n, facts: 0 }
    account.lots.set(lotId, lot)
    shift(lot, to, BigInt(part))
    if (terms.length === 0) shift(lot, from, -BigInt(part))
    if (lot.available < 0n || lot.reserved < 0n) fail(where, `it takes more of lot ${lotId} than there is`)
    if (from === 'reserved') {
      const holds = account.holds.get(reservationId)
      if (holds === undefined) fail(where, `reservation ${reservationId} is not active`)
      holds.set(lotId, (holds.get(lotId) ?? 0n) - BigInt(part))
      if (holds.get(lotId) < 0n) fail(where, `it takes more than reservation ${reservationId} holds`)
    }
  }
  if (from === 'reserved' && [...account.holds.get(reservationId).values()].every((left) => left === 0n))
    account.holds.delete(reservationId)
  if (operation === 'take-back' && to !== 'expired') {
    // By its whole amount it changes what is counted of the lot that it names, whichever lots it moves.
    const { lot_id, facts } = JSON.parse(row[17])
    const lot = account.lots.get(lot_id)
    if (lot === undefined) fail(where, `it takes back of lot ${lot_id}, which is not there`)
    if (facts < lot.facts) fail(where, `it was folded from ${facts} facts, and one before it from ${lot.facts}`)
    const by = from === 'reversed' ? -BigInt(amount) : BigInt(amount)
    const ofBack = from === 'owed' || to === 'owed' ? 0n : lot.back + by < 0n ? -lot.back : by
    Object.assign(lot, { facts, back: lot.back + ofBack, debited: lot.debited + by - ofBack })
    if (lot.debited < 0n) fail(where, `it gives back more of lot ${lot_id} than was taken`)
  }
  entries += 1
}

for (const { account_id, seq } of kept.values()) {
  const last = accounts.get(account_id)?.seq ?? 0n
  if (last < BigInt(seq)) fail(`account ${account_id}`, `its entries end at ${last}, and the head that was kept is ${seq}`)
}
console.log(`sound: ${accounts.size} accounts, ${entries} entries${heads === null ? '' : `, ${kept.size} heads compared`}`)
