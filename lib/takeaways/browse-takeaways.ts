import { z } from 'zod'
import { count, pageOutput, reportChoices, rights } from '@/lib/output'
import { facetCounts, loadTakeawayPage, takeawayPageInput } from '@/lib/takeaways/page'
import { listedTakeaway } from '@/lib/takeaways/schema'
import { query } from '@/lib/use-case'

/** A page of takeaways like `list-takeaways`, with only what a line of a list shows. */
export const browseTakeaways = query({
  name: 'browse-takeaways',
  permission: 'takeaway.read',
  input: takeawayPageInput,
  output: pageOutput(
    listedTakeaway.extend({ discussion: z.object({ comments: count, openThreads: count }) }),
  ).extend({ ...reportChoices.shape, counts: facetCounts, can: rights }),
  async run(scope, input) {
    const { items, nextCursor, about } = await loadTakeawayPage(scope, input)
    return {
      nextCursor,
      items: items.map(({ comments, openThreads, ...row }) => {
        const { id, code, kind, title, titleEn, statement, statementEn, theme, themeEn, parentId } = row
        const discussion = { comments, openThreads }
        return {
          id,
          code,
          kind,
          title,
          titleEn,
          statement,
          statementEn,
          theme,
          themeEn,
          parentId,
          discussion,
        }
      }),
      ...about,
    }
  },
})
