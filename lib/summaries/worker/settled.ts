import { hub } from '@/lib/activity/hub'
import { prisma } from '@/lib/db'
import { findExport } from '@/lib/summaries/data/exports'

/** Waits until an export is over, at most so many milliseconds; whether it is. */
export async function settled(id: string, milliseconds: number): Promise<boolean> {
  const over = async () => {
    const found = await findExport(prisma(), id)
    return !found || (found.status !== 'waiting' && found.status !== 'running')
  }
  const bell = hub()
  await bell.listening
  return new Promise((done, fail) => {
    const end = (result: boolean) => {
      clearTimeout(late)
      off()
      done(result)
    }
    const off = bell.on('export', (about) => {
      const [what, which] = about.split(' ')
      if (which === id && (what === 'over' || what === 'cancelled')) end(true)
    })
    const late = setTimeout(() => over().then(end, fail), milliseconds)
    // It may have been over before anybody listened.
    over().then((already) => already && end(true), fail)
  })
}
