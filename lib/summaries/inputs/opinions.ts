import type { ReportsAccess } from '@/lib/access/report-access'
import { findOpinions, type OpinionRow } from '@/lib/discussion/data/opinions'
import type { SummaryOpinion } from '@/lib/documents/summary-content'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import type { SummaryInputs } from '@/lib/summaries/inputs/summary-inputs'
import type { Scope } from '@/lib/use-case'

/** An opinion as it is kept: plain JSON. */
export type InputOpinion = Omit<OpinionRow, 'at' | 'annotationId'> & { at: string }

/** So many opinions a table may have. */
const maxOpinions = 10_000

/** What was said of these points, one opinion for each discussion, with what became of it. */
export async function loadOpinions(
  { db }: Pick<Scope, 'db'>,
  access: ReportsAccess,
  parts: SummaryInputs['parts'],
): Promise<InputOpinion[]> {
  const ids = parts.flatMap((part) => (part.kind === 'point' ? [part.takeawayId] : []))
  if (ids.length === 0) return []
  const rows = await findOpinions(db, access, ids, maxOpinions)
  return rows.map(({ annotationId: _, at, ...row }) => ({ ...row, at: at.toISOString() }))
}

/** The opinions on each takeaway with their outcomes named. */
export function opinionsByTakeaway(opinions: InputOpinion[], locale: Locale): Map<string, SummaryOpinion[]> {
  const { outcomes } = messagesOf(locale).discussion
  const byTakeaway = new Map<string, SummaryOpinion[]>()
  for (const { takeawayId, author, department, body, outcome, reason } of opinions) {
    const kind = outcome ?? 'undecided'
    const named = department ? { department } : {}
    const opinion: SummaryOpinion = {
      author,
      ...named,
      body,
      outcome: kind,
      outcomeLabel: outcomes[kind],
      reason,
    }
    const list = byTakeaway.get(takeawayId)
    if (list) list.push(opinion)
    else byTakeaway.set(takeawayId, [opinion])
  }
  return byTakeaway
}
