import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseEnv } from '@/lib/env'
import { migrate } from '@/scripts/database/migrate'
import { buildApplication, generateClient } from '@/scripts/start/build'
import { type Database, noteAddress, openDatabase } from '@/scripts/start/database'
import { keptSecret } from '@/scripts/start/secret'
import { demandPort, startWeb, type Web } from '@/scripts/start/web'
import { step } from '@/scripts/step.mjs'

type Mode = { dev: boolean; demo: boolean }

/** `npm start`, `npm run dev`, `npm run demo`: from the installed packages to a served Tashan. Ends the process. */
export async function serve(args: string[]): Promise<void> {
  const mode = { dev: args.includes('--dev'), demo: args.includes('--demo') }
  const stops: (() => Promise<void>)[] = []
  let ending = false
  const end = async (code: number) => {
    if (ending) return
    ending = true
    for (const stop of stops.reverse()) await stop().catch(() => {})
    process.exit(code)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0))
  dieWithParent(() => void end(0))
  try {
    const web = await start(mode, stops)
    const code = await web.ended
    await end(code ?? 1)
  } catch (error) {
    console.error(sentenceOf(error))
    await end(1)
  }
}

async function start(mode: Mode, stops: (() => Promise<void>)[]): Promise<Web> {
  const settings = parseEnv({ ...process.env, NODE_ENV: mode.dev ? 'development' : 'production' })
  const folder = mode.demo ? throwaway(stops) : resolve(settings.TASHAN_DATA_DIR)
  const address = settings.TASHAN_BASE_URL
  await demandPort(settings.HOST, settings.PORT)
  await generateClient()
  const secret = settings.TASHAN_SECRET ?? keptSecret(folder)
  const building = mode.dev ? Promise.resolve(false) : buildApplication()
  const preparing = prepare(mode.demo ? undefined : settings.DATABASE_URL, folder, stops, secret)
  // Both are waited for, so that a failure of one does not leave the other running behind our back.
  const [built, prepared] = await Promise.allSettled([building, preparing])
  for (const one of [prepared, built]) if (one.status === 'rejected') throw one.reason
  if (prepared.status !== 'fulfilled') throw new Error('unreachable')
  const { fillDatabase } = await import('@/scripts/start/fill')
  const filled = await fillDatabase(mode.demo)
  const web = await step('启动网站 web server', () =>
    startWeb(mode.dev ? 'dev' : 'start', settings.HOST, settings.PORT, {
      ...process.env,
      NODE_ENV: mode.dev ? 'development' : 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      PORT: String(settings.PORT),
      HOST: settings.HOST,
      DATABASE_URL: prepared.value.url,
      TASHAN_SECRET: secret,
    }),
  )
  stops.push(web.stop)
  noteAddress(folder, address ?? web.address)
  console.log(`\n他山 Tashan  ${address ?? web.address}`)
  if (filled.setupToken) {
    console.log(
      `一次性设置链接 one-time set-up link  ${address ?? web.address}/setup?token=${filled.setupToken}`,
    )
  }
  for (const line of filled.lines) console.log(line)
  return web
}

async function prepare(
  url: string | undefined,
  folder: string,
  stops: (() => Promise<void>)[],
  secret: string,
): Promise<Database> {
  const database = await step('数据库 database', async () => {
    const opened = await openDatabase(url, folder)
    stops.push(opened.stop)
    return Object.assign(opened, { toString: () => opened.note })
  })
  await step('迁移 migrations', async () => {
    const applied = await migrate(database.url, 'prisma/migrations')
    return applied.length > 0 ? `+${applied.length}` : ''
  })
  // The use cases run here as well (first report, first administrator): they read the same settings.
  process.env.DATABASE_URL = database.url
  process.env.TASHAN_SECRET = secret
  return database
}

function throwaway(stops: (() => Promise<void>)[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'tashan-demo-'))
  stops.push(async () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** npm's own death is not passed on to its children: watch for it. */
function dieWithParent(end: () => void) {
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) end()
  }, 500).unref()
}

function sentenceOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  return /ENOSPC|No space left/i.test(text) ? '磁盘已满 / the disk is full' : text
}
