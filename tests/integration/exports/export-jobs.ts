import type { Actor } from '@/lib/access/actor'
import { prisma } from '@/lib/db'
import { readExport } from '@/lib/exports/read-export'
import { runNextExport } from '@/lib/exports/worker/job'
import { zhErrors } from '@/lib/i18n/errors'
import type { JobObserver } from '@/lib/jobs/server'

/** Makes all that waits, and says in which order it was begun. */
export async function runAllExports(): Promise<string[]> {
  const started: string[] = []
  const observer: JobObserver = { started: (id) => started.push(id), finished: () => {} }
  while (await runNextExport(observer));
  return started
}

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
