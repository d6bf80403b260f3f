import { postgresListener } from '@/lib/activity/listener/postgres-listener'
import { prisma } from '@/lib/db'
import { findExport } from '@/lib/exports/data/exports'

type ExportState = { id: string; status: string }

const isOver = (status: string | undefined) => status !== 'waiting' && status !== 'running'

/** A call of the database that was missed costs so many milliseconds. */
const pollMs = 2_000

/** Waits until an export is over, at most so many milliseconds; whether it is. */
export async function waitForExport({ id, status }: ExportState, timeoutMs: number): Promise<boolean> {
  if (isOver(status)) return true
  const listener = postgresListener()
  await listener.ready
  return new Promise((resolve) => {
    const end = (over: boolean) => {
      clearTimeout(timeout)
      clearInterval(polling)
      unsubscribe()
      resolve(over)
    }
    const unsubscribe = listener.on('export', (payload) => {
      const [event, exportId] = payload.split(' ')
      if (exportId === id && (event === 'over' || event === 'cancelled')) end(true)
    })
    const timeout = setTimeout(() => end(false), timeoutMs)
    const polling = setInterval(async () => {
      const found = await findExport(prisma(), id).catch(() => ({ status }))
      if (isOver(found?.status)) end(true)
    }, pollMs)
  })
}
