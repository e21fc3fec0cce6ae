/** A row of the timeline, by column names. */
export type ToldRow = Readonly<Record<string, unknown>>

const columns = [
  ...[
    'account_id uuid',
    'happened_at timestamptz',
    'timeline_id uuid',
    'tenant_id uuid',
    'source text',
    'event_type text',
    'ref_type text',
  ],
  ...['ref_id text', 'amount numeric', 'currency text', 'idempotency_key text', 'payload text', 'actor text', 'created_at timestamptz'],
]

/** The columns of such a row with their types, their names, and their names in `t`. */
export const toldColumns = columns.join(', ')
export const toldNames = columns.map((column) => column.split(' ')[0]).join(', ')
export const toldOfT = columns.map((column) => `t.${column.split(' ')[0]}`).join(', ')
