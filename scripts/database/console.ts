import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { directDatabaseUrl, parseEnv } from '@/lib/env'
import { ensureDatabase, findEmbedded } from '@/scripts/database/embedded'
import { ensureDataFolder } from '@/scripts/start/data-folder'
import { openEmbeddedDatabase, openExternalDatabase } from '@/scripts/start/database'
import { assertSingleInstance } from '@/scripts/start/instance-lock'

type ConsoleDatabase = { url: string; stop: () => Promise<void> }

/**
 * The database of the settings for a command on the console: the embedded one as it runs, or started for as long as
 * the command takes. With `alone`, throws while Tashan runs on it.
 */
export async function openConsoleDatabase({ alone }: { alone: boolean }): Promise<ConsoleDatabase> {
  if (existsSync('.env')) process.loadEnvFile('.env')
  const settings = parseEnv(process.env)
  if (settings.DATABASE_URL) return openExternalDatabase(directDatabaseUrl(settings))
  const folder = resolve(settings.TASHAN_DATA_DIR)
  ensureDataFolder(folder)
  if (alone) await assertSingleInstance(folder)
  const running = await findEmbedded(folder)
  if (!running || alone) return openEmbeddedDatabase(folder, true)
  return { url: await ensureDatabase(running, 'tashan'), stop: async () => {} }
}
