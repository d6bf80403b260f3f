import type { Client } from 'pg'

const batchSize = 5000

/** Inserts rows into the columns that the table has of theirs; existing rows stay. */
export async function insertRows(client: Client, table: string, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return
  const given = new Set(rows.flatMap((row) => Object.keys(row)))
  const found = await client.query<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = $1 AND column_name = ANY($2)`,
    [table, [...given]],
  )
  const columns = found.rows.map(({ name }) => client.escapeIdentifier(name)).join(', ')
  const target = client.escapeIdentifier(table)
  for (let start = 0; start < rows.length; start += batchSize) {
    await client.query(
      `INSERT INTO ${target} (${columns})
       SELECT ${columns} FROM jsonb_populate_recordset(NULL::${target}, $1) ON CONFLICT DO NOTHING`,
      [JSON.stringify(rows.slice(start, start + batchSize))],
    )
  }
}
