import { Client } from 'pg'
import { ensureDatabase } from '@/scripts/database/embedded'
import { startScratch } from '@/scripts/database/scratch'

/** As an installation has it: what is answered has reached the disk. */
const durableSettings = ['fsync=on', 'synchronous_commit=on', 'full_page_writes=on', 'max_wal_size=4GB']

/** A temporary Postgres that counts statements. */
export function startPostgres() {
  return startScratch([...durableSettings, 'shared_preload_libraries=pg_stat_statements'])
}

/** An empty database whose statements are counted, with its address. */
export async function createDatabase(
  postgres: Awaited<ReturnType<typeof startPostgres>>,
  name: string,
): Promise<{ url: string; client: Client }> {
  const url = await ensureDatabase(postgres, name)
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query('CREATE EXTENSION pg_stat_statements')
  return { url, client }
}
