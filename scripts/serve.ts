import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseEnv } from '@/lib/env'
import { keptSecret } from '@/scripts/database/kept'
import { migrate } from '@/scripts/database/migrate'
import { sentenceOf } from '@/scripts/sentence.mjs'
import { buildApplication, generateClient } from '@/scripts/start/build'
import { type Database, openOwn, openTheirs } from '@/scripts/start/database'
import { Ending } from '@/scripts/start/ending'
import { openFolder } from '@/scripts/start/folder'
import { forgetRunning, noteRunning, refuseSecond } from '@/scripts/start/instance'
import { choosePort, localAddress, publicAddress } from '@/scripts/start/port'
import { startWeb } from '@/scripts/start/web'
import { step } from '@/scripts/step.mjs'

type Mode = { dev: boolean; demo: boolean }

/** `npm start`, `npm run dev`, `npm run demo`: from the installed packages to a served Tashan. Ends the process. */
export async function serve(args: string[], whenAsked: (end: () => void) => void): Promise<void> {
  const ending = new Ending()
  whenAsked(() => void ending.end(0))
  try {
    const { gone } = await start({ dev: args.includes('--dev'), demo: args.includes('--demo') }, ending)
    await ending.end(1, await gone)
  } catch (error) {
    await ending.end(1, sentenceOf(error))
  }
}

/** Up to serving; the promise in it comes when one of the two processes is gone, and says which. */
async function start(mode: Mode, ending: Ending): Promise<{ gone: Promise<string> }> {
  if (existsSync('.env')) process.loadEnvFile('.env')
  Object.assign(process.env, { NODE_ENV: mode.dev ? 'development' : 'production' })
  const settings = parseEnv(process.env)
  const theirs = mode.demo ? undefined : settings.DATABASE_URL
  const folder = mode.demo ? throwaway(ending) : resolve(settings.TASHAN_DATA_DIR)
  openFolder(folder)
  if (!theirs) await refuseSecond(folder)
  const port = await choosePort(settings.HOST, settings.PORT, mode.demo)
  const secret = settings.TASHAN_SECRET ?? keptSecret(join(folder, 'secret'))

  const [database] = await Promise.all([prepare(theirs, folder, mode, ending), build(mode)])
  ending.add(() => forgetRunning(folder))
  // The use cases run here as well (first report, first administrator): they and the web process read the same settings.
  const { HOST } = settings
  Object.assign(process.env, { PORT: String(port), HOST, DATABASE_URL: database.url, TASHAN_SECRET: secret })
  const { fillDatabase } = await import('@/scripts/start/fill')
  const filled = await fillDatabase(mode.demo)
  const web = await step('启动网站 web server', () =>
    ending.own(startWeb(mode.dev ? 'dev' : 'start', HOST, port)),
  )
  const address = publicAddress(settings.TASHAN_BASE_URL, HOST, port)
  noteRunning(folder, address, localAddress(HOST, port))
  announce(address, filled)
  const gone = Promise.race([
    web.ended.then(() => '网站进程已结束 / The web process has ended'),
    database.lost.then(() => '数据库进程已结束 / The database process has ended'),
  ])
  return { gone }
}

async function build(mode: Mode): Promise<void> {
  await generateClient()
  if (!mode.dev) await buildApplication()
}

/** The database, reached and migrated. */
async function prepare(
  theirs: string | undefined,
  folder: string,
  mode: Mode,
  ending: Ending,
): Promise<Database> {
  const database = await step('数据库 database', async (note) => {
    const opened = await ending.own(theirs ? openTheirs(theirs) : openOwn(folder, !mode.demo))
    note(opened.note)
    return opened
  })
  await step('迁移 migrations', async (note) => {
    const applied = await migrate(database.url, 'prisma/migrations')
    if (applied.length > 0) note(`+${applied.length}`)
  })
  return database
}

function throwaway(ending: Ending): string {
  const folder = mkdtempSync(join(tmpdir(), 'tashan-demo-'))
  ending.add(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

function announce(address: string, filled: { setupToken: string | null; lines: string[] }) {
  console.log(`\n他山 Tashan  ${address}`)
  if (filled.setupToken) {
    console.log(`一次性设置链接 one-time set-up link  ${address}/setup?token=${filled.setupToken}`)
  }
  for (const line of filled.lines) console.log(line)
}
