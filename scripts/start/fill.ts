import { administratorExists } from '@/lib/auth/data'
import { secret } from '@/lib/auth/secret'
import { setupToken } from '@/lib/auth/setup-token'
import { env } from '@/lib/env'
import { ensureFirstAdministrator } from '@/lib/people/ensure-first-administrator'
import { loadFirstReport } from '@/lib/takeaways/seed'
import { step } from '@/scripts/step.mjs'

type Filled = { setupToken: string | null; lines: string[] }

/** The first report into an empty database, the administrator of the settings, the demo's people. */
export async function fillDatabase(demo: boolean): Promise<Filled> {
  await step('第一份报告 first report', async () => {
    const found = await loadFirstReport()
    return found === 'loaded' ? '已载入 / loaded' : ''
  })
  const { TASHAN_ADMIN_EMAIL: email, TASHAN_ADMIN_PASSWORD: password, TASHAN_ADMIN_NAME: name } = env()
  if (email && password)
    await ensureFirstAdministrator({ actor: null }, { email, password, name: name ?? email })
  const lines = demo ? await demoLines() : []
  return { setupToken: (await administratorExists()) ? null : setupToken(secret()), lines }
}

async function demoLines(): Promise<string[]> {
  const { loadDemo } = await import('@/scripts/demo-data')
  const people = await step('示例数据 demo', loadDemo)
  return people.map((one) => `${one.role}  ${one.name}（${one.department}）  ${one.login}  ${one.password}`)
}
