import { hasAdministrator } from '@/lib/auth/data/accounts'
import { secret } from '@/lib/auth/secret'
import { setupToken } from '@/lib/auth/setup-token'
import { prisma } from '@/lib/db'
import { type Env, env } from '@/lib/env'
import { DomainError } from '@/lib/errors'
import { ensureFirstAdministrator } from '@/lib/people/ensure-first-administrator'
import { loadFirstReport } from '@/lib/takeaways/seed'
import { toFaultMessage } from '@/scripts/fault-message'
import { withProgress } from '@/scripts/progress.mjs'
import { formatTable } from '@/scripts/start/text-table'

type SeedResult = { setupToken: string | null; lines: string[] }

/** Loads the first report into an empty database, the administrator of the settings and the demo. */
export async function seedDatabase(demo: boolean): Promise<SeedResult> {
  await withProgress('第一份报告 first report', async (showDetail) => {
    // A parallel start may have loaded it already.
    const outcome = await loadFirstReport().catch((error) => {
      if (error instanceof DomainError && error.code === 'conflict') return loadFirstReport()
      throw error
    })
    if (outcome === 'loaded') showDetail('已载入 / loaded')
  })
  await ensureConfiguredAdministrator(env())
  const lines = demo ? await demoAccountLines() : []
  const token = (await hasAdministrator()) ? null : setupToken(secret())
  // The web process has its own connections; this process only watches from now on.
  await prisma().$disconnect()
  return { setupToken: token, lines }
}

async function demoAccountLines(): Promise<string[]> {
  const { loadDemo } = await import('@/scripts/demo-data')
  const people = await withProgress('示例数据 demo', () => loadDemo())
  const head = ['角色 role', '姓名 name', '单位 department', '登录名 login', '密码 password']
  return formatTable([
    head,
    ...people.map((one) => [one.role, one.name, one.department, one.login, one.password]),
  ])
}

type AdministratorSettings = Pick<Env, 'TASHAN_ADMIN_EMAIL' | 'TASHAN_ADMIN_PASSWORD' | 'TASHAN_ADMIN_NAME'>

/** Creates the administrator of the settings while there is none; throws a sentence for each bad variable. */
export async function ensureConfiguredAdministrator(settings: AdministratorSettings): Promise<void> {
  const { TASHAN_ADMIN_EMAIL: email = '', TASHAN_ADMIN_PASSWORD: password = '' } = settings
  if (!email && !password) return
  if (await hasAdministrator()) return
  try {
    await ensureFirstAdministrator(
      { actor: null },
      { email, password, name: settings.TASHAN_ADMIN_NAME ?? email },
    )
  } catch (error) {
    if (!(error instanceof DomainError) || error.faults.length === 0) throw error
    const faults = error.faults.map(
      (fault) => `TASHAN_ADMIN_${fault.path.toUpperCase()} ${toFaultMessage(fault)}`,
    )
    throw new Error(`环境变量有误 / Bad environment: ${faults.join('; ')}`)
  }
}
