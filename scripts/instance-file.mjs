import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'

/** @param {string} folder */
export const instanceFile = (folder) => join(folder, 'running.json')

/**
 * The addresses of the instance on this data folder; it may be gone.
 * @param {string} folder
 * @returns {{ address: string, local: string } | null}
 */
export function readInstanceFile(folder) {
  try {
    return JSON.parse(readFileSync(instanceFile(folder), 'utf8'))
  } catch {
    return null
  }
}

/** Throws while an instance runs from this clone, since its packages must not change. */
export async function assertNotRunning() {
  const settings = existsSync('.env') ? parseEnv(readFileSync('.env', 'utf8')) : {}
  const running = readInstanceFile(process.env.TASHAN_DATA_DIR || settings.TASHAN_DATA_DIR || '.data')
  if (!running) return
  const answer = await fetch(`${running.local}/api/health`, { signal: AbortSignal.timeout(2000) }).catch(
    () => null,
  )
  if (!answer?.ok) return
  throw new Error(
    `依赖有变化，但他山正在运行：${running.address}，请先停止它 / The packages changed, but Tashan is running: ${running.address}; stop it first`,
  )
}
