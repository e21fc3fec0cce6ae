import pg from 'pg'

/**
 * Runs statements as a role, in a transaction that is not kept; `superuser` takes none.
 *
 * @returns the last one's rows; the code of the refusal where one is refused
 */
export async function asRole(
  url: string,
  role: string,
  ...statements: readonly string[]
): Promise<readonly Record<string, unknown>[] | string> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(role === 'superuser' ? 'begin' : `begin; set local role ${role}`)
    let rows: readonly Record<string, unknown>[] = []
    for (const statement of statements) rows = (await client.query<Record<string, unknown>>(statement)).rows
    return rows
  } catch (error) {
    return error instanceof pg.DatabaseError ? (error.code ?? '') : String(error)
  } finally {
    await client.end()
  }
}
