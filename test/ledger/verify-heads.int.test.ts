import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'chai'
import type { SignedHeads } from '../../ports/driving/proving-ledger.ts'
import { askStranger, liveFully, startProofWorld, toDocument, verdictOf } from './proof-world.ts'
import type { ProofWorld } from './proof-world.ts'

describe('heads that were kept elsewhere', () => {
  let proof: ProofWorld
  let heads: SignedHeads
  let [first, second, directory] = ['', '', '']

  before(async () => {
    proof = await startProofWorld()
    first = await liveFully(proof.world)
    second = await liveFully(proof.world)
    await proof.keep()
    heads = await proof.proving().heads()
    directory = mkdtempSync(join(tmpdir(), 'heads-'))
    writeFileSync(join(directory, 'heads.json'), JSON.stringify(toDocument(heads)))
  })

  afterEach(() => proof.restore())

  after(async () => {
    rmSync(directory, { recursive: true })
    await proof.close()
  })

  const verify = (kept: SignedHeads | null, accountId: string | null = null) =>
    proof.proving().verify({ accountId, heads: kept?.items ?? null })

  /** Cuts the last entry off and sets back all that it changed: what is left is whole. */
  const cutOff = () =>
    proof.spoil(`
      delete from ledger.entries where account_id = '${first}' and seq = 16;
      delete from ledger.lots where account_id = '${first}' and source = 'TOPUP';
      update ledger.balances b set last_seq = n.seq, last_hash = n.hash, last_at = n.created_at, available = n.available_after,
        reserved = n.reserved_after, owed = n.owed_after from ledger.entries n
      where b.account_id = '${first}' and n.account_id = b.account_id and n.seq = 15`)

  /** Changes an entry and writes every hash after it anew, as somebody could who knows the chain. */
  async function rewrite(): Promise<void> {
    await proof.spoil(`update ledger.entries set actor = 'operator:eve' where account_id = '${first}' and seq = 3`)
    let [text, hash] = ['', '0'.repeat(64)]
    for await (const lines of proof.proving().export(first)) text += lines
    const updates = text
      .trimEnd()
      .split('\n')
      .map((line) => {
        const { row } = JSON.parse(line) as { readonly row: readonly unknown[] }
        hash = createHash('sha256').update(hash, 'hex').update(JSON.stringify(row)).digest('hex')
        return `update ledger.entries set hash = '\\x${hash}' where account_id = '${first}' and seq = ${String(row[1])}`
      })
    await proof.spoil(`${updates.join(';')}; update ledger.balances set last_hash = '\\x${hash}' where account_id = '${first}'`)
  }

  it('find the last entry cut off with the balance set back, which nothing else finds', async () => {
    await cutOff()

    expect((await verify(null)).fault).to.equal(null)
    expect((await askStranger(proof.proving())).code).to.equal(0)
    const report = await verify(heads)
    expect(verdictOf(report)).to.equal('HEADS 15')
    expect(report.fault).to.include({
      accountId: first,
      message: 'the entries end at 15, and the head that was kept is 16: the last ones are missing',
    })
    const stranger = await askStranger(proof.proving(), heads)
    expect(stranger).to.deep.equal({ code: 1, said: `account ${first}: its entries end at 15, and the head that was kept is 16` })
  })

  it('find a history written anew', async () => {
    await rewrite()

    expect((await verify(null)).fault).to.equal(null)
    expect(verdictOf(await verify(heads))).to.equal('HEADS 16')
    expect((await askStranger(proof.proving(), heads)).said).to.match(new RegExp(`^account ${first}, entry 16 `))
  })

  it('find an account that is gone altogether', async () => {
    await proof.spoil(
      ['entries', 'lots', 'reservations', 'balances']
        .map((table) => `delete from ledger.${table} where account_id = '${second}'`)
        .join(';'),
    )

    expect((await verify(null)).fault).to.equal(null)
    expect((await verify(heads)).fault).to.include({ accountId: second, rule: 'HEADS', seq: null })
    expect((await verify(heads, second)).fault).to.include({ accountId: second, rule: 'HEADS', seq: null })
    expect((await askStranger(proof.proving(), heads)).said).to.match(new RegExp(`^account ${second}: its entries end at 0`))
  })

  it('count those of the account asked for alone, and let entries come after them', async () => {
    const older = heads.items.map((head) => ({ ...head }))
    await proof.world.enrol()

    expect(await proof.proving().verify({ accountId: first, heads: older })).to.include({ headsChecked: 1, accounts: 1, fault: null })
  })

  describe('npm run ledger:verify', () => {
    const cli = (...parameters: readonly string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> =>
      new Promise((resolve) => {
        const program = fileURLToPath(new URL('../../src/boot/verify-cli.ts', import.meta.url))
        const env = { PATH: process.env['PATH'], DATA_DIR: directory }
        execFile(process.execPath, [program, ...parameters], { env }, (error, out, err) =>
          resolve({ code: error === null ? 0 : Number(error.code), out: out.trim(), err: err.trim() }),
        )
      })
    const database = () => ['--database', proof.world.url]
    const headsFile = () => ['--heads', join(directory, 'heads.json')]

    it('says that all is sound, how much that was, how long it took and what memory', async () => {
      const { code, out } = await cli(...database(), ...headsFile())

      expect(out).to.match(/^sound: \d accounts, 32 entries, 2 heads compared, \d+\.\d s, \d+ MB at most$/)
      expect(code).to.equal(0)
    })

    it('names each account that is at fault in a line, and ends with 1', async () => {
      await cutOff()
      await proof.spoil(`update ledger.entries set amount = amount + 1 where account_id = '${second}' and seq = 2`)

      const { code, out } = await cli(...database(), ...headsFile())

      expect(code).to.equal(1)
      const [one = '', two = '', sum = '', ...more] = out.split('\n')
      expect(one).to.match(new RegExp(`^HEADS account ${first}, entry 15 \\(`))
      expect(two).to.match(new RegExp(`^CHAIN account ${second}, entry 2 \\(`))
      expect(sum).to.match(/^2 accounts are at fault: /)
      expect(more).to.deep.equal([])
      expect((await cli(...database(), '--account', first)).out).to.match(/^sound: 1 accounts, 15 entries, /)
    })

    it('ends with 2 where it cannot look: what is misspelt, unknown, unreachable or not signed so', async () => {
      const forged = { ...toDocument(heads), items: toDocument(heads).items.map((item) => ({ ...item, seq: 1 })) }
      writeFileSync(join(directory, 'forged.json'), JSON.stringify(forged))
      const cases = [
        [['--acount', first], /Unknown option '--acount'/],
        [[...database(), '--account', 'first'], /--account takes the id of an account/],
        [[...database(), '--account', '01900000-0000-7000-8000-000000000009'], /Cannot find account/],
        [[], /there is no database: give --database or DATABASE_URL/],
        [['--database', 'postgres://nobody@127.0.0.1:1/none'], /ECONNREFUSED/],
        [[...database(), '--heads', join(directory, 'none.json')], /--heads .*ENOENT/],
        [[...database(), '--heads', join(directory, 'forged.json')], /--heads .*the digest is not that of the items/],
      ] as const
      for (const [parameters, message] of cases) {
        const { code, out, err } = await cli(...parameters)
        expect(err).to.match(message)
        expect([code, out]).to.deep.equal([2, ''])
      }
    })
  })
})
