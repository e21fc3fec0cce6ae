import { expect } from 'chai'
import { groupOf, uuidHash } from '../../adapters/postgres/ledger/group-of.ts'
import { testServer } from '../support/postgres-server.ts'
import { query } from '../support/query.ts'

const hashed = `
  select id::text as id, uuid_hash(id) as hash, ((uuid_hash(id)::bigint + 2147483648) / (4294967296 / 32))::int as shard
  from (select gen_random_uuid() as id from generate_series(1, 998)
    union all values ('00000000-0000-0000-0000-000000000000'::uuid), ('ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)) ids`

describe('groupOf', () => {
  it('is where PostgreSQL’s own hash of the id falls, for a thousand ids', async () => {
    const rows = await query((await testServer()).url, hashed)

    expect(rows).to.have.length(1000)
    for (const { id, hash, shard } of rows) {
      expect(uuidHash(String(id)), String(id)).to.equal(hash)
      expect(groupOf(String(id), 32), String(id)).to.equal(shard)
    }
  })

  it('takes ids in either case, and needs no hash where there is one group', () => {
    const id = '01900000-0000-7000-8000-0000000000AB'

    expect(groupOf(id, 1024)).to.equal(groupOf(id.toLowerCase(), 1024))
    expect(groupOf(id, 1)).to.equal(0)
  })
})
