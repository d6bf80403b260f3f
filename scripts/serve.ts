import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { directDatabaseUrl, parseEnv } from '@/lib/env'
import { migrate } from '@/scripts/database/migrate'
import { ensureSecret } from '@/scripts/database/secret-file'
import { toErrorMessage } from '@/scripts/error-message.mjs'
import { withProgress } from '@/scripts/progress.mjs'
import { buildApplication, generateClient } from '@/scripts/start/build'
import { ensureDataFolder } from '@/scripts/start/data-folder'
import { type DatabaseConnection, openEmbeddedDatabase, openExternalDatabase } from '@/scripts/start/database'
import { assertSingleInstance, deleteInstanceFile, writeInstanceFile } from '@/scripts/start/instance-lock'
import { choosePort, localAddress, publicAddress } from '@/scripts/start/port'
import { Shutdown } from '@/scripts/start/shutdown'
import { startWeb } from '@/scripts/start/web-process'

type ServeMode = { dev: boolean; demo: boolean }

/** `npm start`, `npm run dev`, `npm run demo`: starts the site; ends the process. */
export async function serve(args: string[], onStopRequest: (end: () => void) => void): Promise<void> {
  const shutdown = new Shutdown()
  onStopRequest(() => void shutdown.run(0))
  try {
    const { exited } = await start({ dev: args.includes('--dev'), demo: args.includes('--demo') }, shutdown)
    await shutdown.run(1, await exited)
  } catch (error) {
    await shutdown.run(1, toErrorMessage(error))
  }
}

/** Starts everything; `exited` resolves with the name of the first process that ends. */
async function start(mode: ServeMode, shutdown: Shutdown): Promise<{ exited: Promise<string> }> {
  if (existsSync('.env')) process.loadEnvFile('.env')
  Object.assign(process.env, { NODE_ENV: mode.dev ? 'development' : 'production' })
  const settings = parseEnv(process.env)
  const external = settings.DATABASE_URL && !mode.demo ? directDatabaseUrl(settings) : undefined
  const folder = mode.demo ? createDemoFolder(shutdown) : resolve(settings.TASHAN_DATA_DIR)
  ensureDataFolder(folder)
  if (!external) await assertSingleInstance(folder)
  const port = await choosePort(settings.HOST, settings.PORT, mode.demo)
  const secret = settings.TASHAN_SECRET ?? ensureSecret(join(folder, 'secret'))

  const [database] = await Promise.all([openDatabase(external, folder, mode, shutdown), build(mode)])
  shutdown.add(() => deleteInstanceFile(folder))
  // Use cases run in this process too (seed, first administrator, backups), with the settings of the web process: what
  // reads the settings is loaded after they are whole.
  const { HOST } = settings
  Object.assign(process.env, { PORT: String(port), HOST, TASHAN_SECRET: secret })
  if (!external) Object.assign(process.env, embeddedAddresses(database.url))
  const { seedDatabase } = await import('@/scripts/start/seed')
  const { startBackups } = await import('@/scripts/start/backups')
  const seeded = await seedDatabase(mode.demo)
  const web = await withProgress('启动网站 web server', () =>
    shutdown.addStarting(startWeb(mode.dev ? 'dev' : 'start', HOST, port)),
  )
  const address = publicAddress(settings.TASHAN_BASE_URL, HOST, port)
  writeInstanceFile(folder, address, localAddress(HOST, port))
  printAddress(address, seeded)
  if (!mode.demo && !mode.dev) shutdown.add(startBackups(database.url, settings))
  const exited = Promise.race([
    web.ended.then(() => '网站进程已结束 / The web process has ended'),
    database.lost.then(() => '数据库进程已结束 / The database process has ended'),
  ])
  return { exited }
}

async function build(mode: ServeMode): Promise<void> {
  await generateClient()
  if (!mode.dev) await buildApplication()
}

/** Opens and migrates the database. */
async function openDatabase(
  externalUrl: string | undefined,
  folder: string,
  mode: ServeMode,
  shutdown: Shutdown,
): Promise<DatabaseConnection> {
  const database = await withProgress('数据库 database', async (showDetail) => {
    const opened = await shutdown.addStarting(
      externalUrl ? openExternalDatabase(externalUrl) : openEmbeddedDatabase(folder, !mode.demo),
    )
    showDetail(opened.detail)
    return opened
  })
  await withProgress('迁移 migrations', async (showDetail) => {
    const applied = await migrate(database.url, 'prisma/migrations')
    if (applied.length > 0) showDetail(`+${applied.length}`)
  })
  return database
}

/** In place of what the settings say of another database, which the demo does not touch. */
const embeddedAddresses = (url: string) => ({
  DATABASE_URL: url,
  DATABASE_DIRECT_URL: '',
  DATABASE_READ_URL: '',
})

function createDemoFolder(shutdown: Shutdown): string {
  const folder = mkdtempSync(join(tmpdir(), 'tashan-demo-'))
  shutdown.add(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

function printAddress(address: string, seeded: { setupToken: string | null; lines: string[] }) {
  console.log(`\n他山 Tashan  ${address}`)
  if (seeded.setupToken) {
    console.log(`一次性设置链接 one-time set-up link  ${address}/setup?token=${seeded.setupToken}`)
  }
  for (const line of seeded.lines) console.log(line)
}
