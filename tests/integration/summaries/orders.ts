import type { Actor } from '@/lib/access/actor'
import { prisma } from '@/lib/db'
import { zh } from '@/lib/i18n/errors'
import { readExport } from '@/lib/summaries/read-export'
import { makeNextExport, type Watch } from '@/lib/summaries/worker/job'

/** Makes all that waits, and says in which order it was begun. */
export async function makeAll(): Promise<string[]> {
  const begun: string[] = []
  const watch: Watch = { began: (id) => begun.push(id), over: () => {} }
  while (await makeNextExport(watch));
  return begun
}

/** How an export stands for whoever asked, with the sentence that is shown of its fault. */
export async function standOf(actor: Actor, id: string) {
  const { status, fault, name, size, sha256, notes } = await readExport({ actor }, { id })
  const sentence = fault && zh[fault.message as keyof typeof zh]
  return { status, fault: fault?.message ?? null, sentence, name, size, sha256, notes }
}

/** What is left of exports: files, and activity rows. */
export async function traces(ids: string[]) {
  const files = await prisma().exportFile.count({ where: { exportId: { in: ids } } })
  const rows = await prisma().activity.count({
    where: { verb: { in: ['summary.exported', 'report.exported'] } },
  })
  return { files, rows }
}

export const nothing = { files: 0, rows: 0 }
