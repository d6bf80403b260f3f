import type { Actor } from '@/lib/access/actor'
import { prisma } from '@/lib/db'
import { claimExport } from '@/lib/exports/data/exports'
import { readExport } from '@/lib/exports/read-export'
import { makeExport } from '@/lib/exports/worker/jobs'
import { zhErrors } from '@/lib/i18n/errors'

/** Makes all that waits, and says in which order it was begun. */
export async function runAllExports(): Promise<string[]> {
  const started: string[] = []
  for (let claimed = await claim(); claimed; claimed = await claim()) {
    started.push(claimed.id)
    await makeExport(claimed)
  }
  return started
}

const claim = () => claimExport(prisma(), new Date())

/** How an export stands for whoever asked, with the sentence that is shown of its fault. */
export async function exportState(actor: Actor, id: string) {
  const { status, fault, name, size, sha256, notes } = await readExport({ actor }, { id })
  const sentence = fault && zhErrors[fault.message as keyof typeof zhErrors]
  return { status, fault: fault?.message ?? null, sentence, name, size, sha256, notes }
}

/** What is left of exports: files, and activity rows. */
export async function exportTraces(ids: string[]) {
  const files = await prisma().exportFile.count({ where: { exportId: { in: ids } } })
  const rows = await prisma().activity.count({
    where: { verb: { in: ['summary.exported', 'report.exported'] } },
  })
  return { files, rows }
}

export const noTraces = { files: 0, rows: 0 }
