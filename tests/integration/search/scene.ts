import type { Actor } from '@/lib/access/actor'
import { searchEverything } from '@/lib/search/search-everything'
import { createTakeaway } from '@/lib/takeaways/create-takeaway'
import { person } from '@/prisma/factories/person'
import { report } from '@/prisma/factories/report'

type Input = Parameters<typeof searchEverything>[1]
type Hit = Awaited<ReturnType<typeof searchEverything>>['items'][number]

export const find = async (actor: Actor, input: Input): Promise<Hit[]> =>
  (await searchEverything({ actor }, { limit: 100, ...input })).items

/** The marked texts of a hit, sliced by code points. */
export const marked = ({ snippet, ranges }: Hit): string[] =>
  ranges.map(([start, end]) => [...snippet].slice(start, end).join(''))

/** A report with this text and a takeaway with this statement. */
export async function scene(text: string, statement = '表述') {
  const [reader, editor] = await Promise.all([person('viewer'), person('editor')])
  const about = await report({ text: `学习报告\n\n${text}` })
  const { id } = await createTakeaway(
    { actor: editor },
    { report: about.slug, kind: 'practice', title: '题目', statement },
  )
  return { reader, editor, report: about, takeaway: { id, reportId: about.id } }
}
