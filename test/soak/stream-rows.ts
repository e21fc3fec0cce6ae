import pg from 'pg'

type Row = Readonly<Record<string, unknown>>

const atOnce = 20_000

/** Reads the rows of a statement some thousands at a time, so that never all of them are here. */
export async function streamRows(url: string, statement: string, look: (row: Row) => void): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('begin read only')
    await client.query(`declare rows no scroll cursor for ${statement}`)
    for (;;) {
      const { rows } = await client.query<Row>(`fetch ${atOnce} from rows`)
      for (const row of rows) look(row)
      if (rows.length < atOnce) return
    }
  } finally {
    await client.end()
  }
}
