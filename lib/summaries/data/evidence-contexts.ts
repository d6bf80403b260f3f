import type { Db } from '@/lib/db'
import type { TakeawaySnapshot } from '@/lib/summaries/snapshot'
import { wholeSentences } from '@/lib/text/sentences'

/** So much text before and after a quote is looked at for the ends of its sentences, in code points. */
const contextLength = 400

type Evidence = TakeawaySnapshot['evidence'][number]
type ContextRow = { index: number; before: string; after: string; fromStart: boolean; toEnd: boolean }

/** The whole sentences that hold each piece of evidence, read from the revisions it was taken from; undefined where they are too long. */
export async function findWholeSentences(
  db: Db,
  snapshots: TakeawaySnapshot[],
): Promise<Map<Evidence, string>> {
  const all = snapshots.flatMap(({ report, evidence }) =>
    evidence.map((one) => ({ reportId: report.id, one })),
  )
  if (all.length === 0) return new Map()
  const wanted = all.map(({ reportId, one: { revision, start, end } }, index) => ({
    ...{ index, reportId, revision, start, end },
  }))
  const rows = await db.$queryRaw<ContextRow[]>`
    SELECT e.index, substr(v.text, greatest(e.start - ${contextLength}::int, 0) + 1, least(e.start, ${contextLength}::int)) AS before,
      substr(v.text, e."end" + 1, ${contextLength}::int) AS after,
      e.start <= ${contextLength}::int AS "fromStart", length(v.text) <= e."end" + ${contextLength}::int AS "toEnd"
    FROM jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb)
      AS e(index int, "reportId" uuid, revision int, start int, "end" int)
    JOIN "Revision" v ON v."reportId" = e."reportId" AND v.number = e.revision`
  return new Map(
    rows.flatMap(({ index, before, after, ...whole }) => {
      const evidence = all[index]?.one
      const sentences = evidence && wholeSentences(before, evidence.quote, after, whole)
      return sentences ? [[evidence, sentences] as const] : []
    }),
  )
}
