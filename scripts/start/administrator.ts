import { administratorExists } from '@/lib/auth/data'
import type { Env } from '@/lib/env'
import { DomainError, type Fault } from '@/lib/errors'
import { en, zh } from '@/lib/i18n/errors'
import { fill } from '@/lib/i18n/fill'
import { ensureFirstAdministrator } from '@/lib/people/ensure-first-administrator'

type Given = Pick<Env, 'TASHAN_ADMIN_EMAIL' | 'TASHAN_ADMIN_PASSWORD' | 'TASHAN_ADMIN_NAME'>

/** Makes the administrator of the settings while there is none; throws one sentence naming each variable that will not do. */
export async function administratorOfSettings(given: Given): Promise<void> {
  const { TASHAN_ADMIN_EMAIL: email = '', TASHAN_ADMIN_PASSWORD: password = '' } = given
  if (!email && !password) return
  if (await administratorExists()) return
  try {
    await ensureFirstAdministrator(
      { actor: null },
      { email, password, name: given.TASHAN_ADMIN_NAME ?? email },
    )
  } catch (error) {
    if (!(error instanceof DomainError) || error.faults.length === 0) throw error
    const faults = error.faults.map((fault) => `TASHAN_ADMIN_${fault.path.toUpperCase()} ${inWords(fault)}`)
    throw new Error(`环境变量有误 / Bad environment: ${faults.join('; ')}`)
  }
}

function inWords({ message, values = {} }: Fault): string {
  if (!(message in zh)) return message
  const key = message as keyof typeof zh
  return `${fill('zh-CN', zh[key], values)} / ${fill('en', en[key], values)}`
}
