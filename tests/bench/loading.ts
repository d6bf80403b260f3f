import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { migrate } from '@/scripts/database/migrate'
import {
  type CorpusComment,
  type CorpusTargets,
  type CorpusThread,
  planTargets,
  writeComments,
} from '@/tests/bench/corpus'
import { insertHistory } from '@/tests/bench/history'
import { type CorpusCaller, insertPeople } from '@/tests/bench/people'
import { seededRandom } from '@/tests/bench/random'
import { insertReports } from '@/tests/bench/reports'
import { insertRows } from '@/tests/bench/rows'

export type Corpus = { comments: number; callers: CorpusCaller[]; targets: CorpusTargets }

const seed = 20240220

/** The corpus is written as of this migration; what later ones make of it, they make of every installation. */
const lastMigration = '20261129003000_summary_names'

const batchSize = 5000

/** Fills an empty database with the corpus and applies the migrations of that checkout. */
export async function loadCorpus(url: string, comments: number, checkout: string): Promise<Corpus> {
  const migrations = join(checkout, 'prisma/migrations')
  await migrateToCorpus(url, migrations)
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    // Indexes are kept, but neither keys checked nor triggers fired row by row.
    await client.query(`SET session_replication_role = replica; SET synchronous_commit = off`)
    const corpus = await insertCorpus(client, comments)
    await client.query(`SET session_replication_role = DEFAULT`)
    await migrate(url, migrations)
    await client.query('VACUUM (ANALYZE)')
    await client.query('CHECKPOINT')
    return corpus
  } finally {
    await client.end()
  }
}

async function migrateToCorpus(url: string, migrations: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tashan-migrations-'))
  try {
    for (const name of readdirSync(migrations)) {
      if (name > lastMigration || !existsSync(join(migrations, name, 'migration.sql'))) continue
      mkdirSync(join(folder, name))
      cpSync(join(migrations, name, 'migration.sql'), join(folder, name, 'migration.sql'))
    }
    await migrate(url, folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function insertCorpus(client: Client, comments: number): Promise<Corpus> {
  const random = seededRandom(seed)
  const { ids: peopleIds, callers } = await insertPeople(client, comments, random)
  const takeaways = await insertReports(client, comments, random)
  const plan = { comments, takeaways, peopleIds }
  const targets = planTargets(plan, random)
  let threads: CorpusThread[] = []
  let written: CorpusComment[] = []
  const flush = async () => {
    await insertRows(client, 'Thread', threads)
    await insertRows(client, 'Comment', written)
    threads = []
    written = []
  }
  for (const { thread, comment } of writeComments(plan, targets, random)) {
    if (thread) threads.push({ ...thread })
    written.push(comment)
    if (written.length === batchSize) await flush()
  }
  await flush()
  const named = [...targets.full, targets.long, ...targets.writing]
  await insertHistory(
    client,
    named.map((one) => one.id),
  )
  return { comments, callers, targets }
}
