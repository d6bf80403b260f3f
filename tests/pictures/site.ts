import getPort from 'get-port'
import { ensureDatabase } from '@/scripts/database/embedded'
import { migrate } from '@/scripts/database/migrate'
import { startScratch } from '@/scripts/database/scratch'
import { killInstance, startInstance, waitUntilServing } from '@/tests/support/instance-e2e'
import { e2eSecret } from '@/tests/support/people-e2e'

export type PictureSite = { origin: string; databaseUrl: string; stop: () => Promise<void> }

/** Serves the build on a temporary database with the first report and the demo; use cases of this process run on it too. */
export async function startPictureSite(): Promise<PictureSite> {
  const scratch = await startScratch()
  const databaseUrl = await ensureDatabase(scratch, 'pictures')
  await migrate(databaseUrl, 'prisma/migrations')
  Object.assign(process.env, { DATABASE_URL: databaseUrl, TASHAN_SECRET: e2eSecret, LOG_LEVEL: 'error' })
  const { fillWithDemo } = await import('@/tests/pictures/demo')
  await fillWithDemo()
  const port = await getPort({ host: '127.0.0.1' })
  const instance = startInstance(databaseUrl, port)
  const stop = async () => {
    await killInstance(instance)
    await scratch.remove()
  }
  try {
    await waitUntilServing(instance, port)
  } catch (error) {
    await stop()
    throw error
  }
  return { origin: `http://127.0.0.1:${port}`, databaseUrl, stop }
}
