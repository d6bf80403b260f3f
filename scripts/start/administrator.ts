import { hasAdministrator } from '@/lib/auth/data/accounts'
import type { Env } from '@/lib/env'
import { DomainError } from '@/lib/errors'
import { ensureFirstAdministrator } from '@/lib/people/ensure-first-administrator'
import { toFaultMessage } from '@/scripts/fault-message'

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
