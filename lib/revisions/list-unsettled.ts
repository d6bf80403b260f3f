import { z } from 'zod'
import { decodeCursor, encodeCursor, paging } from '@/lib/cursor'
import { id } from '@/lib/id'
import { count, pageOutput, titledReport } from '@/lib/output'
import { reportOutput, slug } from '@/lib/reports/schema'
import { groupBySentence, type SentenceGroup } from '@/lib/revisions/anchors/sentence-groups'
import { findRevisionTexts } from '@/lib/revisions/data/revisions'
import { countUnsettled, findUnsettled, type UnsettledRow } from '@/lib/revisions/data/unsettled'
import { diffPart, presentUnsettled, unsettledRangeOutput } from '@/lib/revisions/present'
import { query } from '@/lib/use-case'

const unsettledCursor = z.object({ start: z.int32(), id })

/**
 * A page of the unsettled or the settled ranges of the current revision, in the order of the old text: by the sentence
 * that changed. A page ends with a sentence. A range that is asked for alone comes with the text.
 */
export const listUnsettled = query({
  name: 'list-unsettled',
  permission: 'report.read',
  input: z.object({
    slug,
    state: z.enum(['waiting', 'settled']).default('waiting'),
    /** A single range, waiting or settled. */
    only: id.optional(),
    ...paging(60),
  }),
  output: pageOutput(unsettledRangeOutput).extend({
    report: titledReport,
    revision: count,
    counts: z.object({ waiting: count, settled: count }),
    text: z.object({ text: z.string(), paragraphs: reportOutput.shape.paragraphs }).nullable(),
    groups: z.array(z.object({ parts: z.array(diffPart), ranges: z.array(unsettledRangeOutput) })),
  }),
  report: ({ slug }) => ({ slug }),
  async run(scope, { state, only, limit, cursor }, { access }) {
    const number = access.currentRevision
    const texts = await findRevisionTexts(scope.db, access, { number: { in: [number - 1, number] } })
    const current = texts.find((text) => text.number === number)!
    const rows = await findUnsettled(scope.db, access, current, scope.actor.id, {
      state,
      only,
      after: decodeCursor(cursor, unsettledCursor),
      limit: limit + 1,
    })
    const known = new Set(texts.map((text) => text.id))
    const missing = [...new Set(rows.map((row) => row.revisionId))].filter((id) => !known.has(id))
    if (missing.length > 0)
      texts.push(...(await findRevisionTexts(scope.db, access, { id: { in: missing } })))
    const { groups, nextCursor } = toPage(
      texts.flatMap((text) =>
        groupBySentence(
          text,
          current,
          rows.filter((row) => row.revisionId === text.id),
        ),
      ),
      rows,
      limit,
    )
    const shown = groups.map(({ parts, ranges }) => ({
      parts,
      ranges: ranges.map((row) => presentUnsettled(row, scope.actor)),
    }))
    return {
      report: { slug: access.slug, title: access.title, titleEn: access.titleEn },
      revision: current.number,
      counts: await countUnsettled(scope.db, access, current, scope.actor.id),
      text: only ? { text: current.text, paragraphs: current.paragraphs } : null,
      groups: shown,
      items: shown.flatMap(({ ranges }) => ranges),
      nextCursor,
    }
  },
})

/** The sentences in the order of their first ranges. One that may go on behind the limit waits for the next page. */
function toPage(found: SentenceGroup<UnsettledRow>[], rows: UnsettledRow[], limit: number) {
  const order = new Map(rows.map((row, at) => [row.id, at]))
  const firstOf = ({ ranges }: SentenceGroup<UnsettledRow>) => order.get(ranges[0]!.id)!
  const groups = found.toSorted((one, other) => firstOf(one) - firstOf(other))
  if (rows.length <= limit) return { groups, nextCursor: null }
  const end = groups.length > 1 ? Math.min(limit, firstOf(groups.at(-1)!)) : limit
  const shown = groups
    .map((group) => ({ ...group, ranges: group.ranges.filter(({ id }) => order.get(id)! < end) }))
    .filter(({ ranges }) => ranges.length > 0)
  const { start, id } = rows[end - 1]!
  return { groups: shown, nextCursor: encodeCursor({ start, id }) }
}
