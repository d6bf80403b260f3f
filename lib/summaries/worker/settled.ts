import { hub } from '@/lib/activity/hub'
import { prisma } from '@/lib/db'
import { findExport } from '@/lib/summaries/data/exports'

type Standing = { id: string; status: string }

const isOver = (status: string | undefined) => status !== 'waiting' && status !== 'running'

/** A call of the database that was missed costs so many milliseconds. */
const glance = 2_000

/** Waits until an export is over, at most so many milliseconds; whether it is. */
export async function settled({ id, status }: Standing, milliseconds: number): Promise<boolean> {
  if (isOver(status)) return true
  const bell = hub()
  await bell.listening
  return new Promise((done) => {
    const end = (over: boolean) => {
      clearTimeout(late)
      clearInterval(looking)
      off()
      done(over)
    }
    const off = bell.on('export', (about) => {
      const [what, which] = about.split(' ')
      if (which === id && (what === 'over' || what === 'cancelled')) end(true)
    })
    const late = setTimeout(() => end(false), milliseconds)
    const looking = setInterval(async () => {
      const found = await findExport(prisma(), id).catch(() => ({ status }))
      if (isOver(found?.status)) end(true)
    }, glance)
  })
}
