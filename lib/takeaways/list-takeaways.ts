import { pageOutput } from '@/lib/output'
import { findTakeaways } from '@/lib/takeaways/data/read'
import { loadTakeawayPage, takeawayPageInput } from '@/lib/takeaways/page'
import { presentTakeaway, takeawayOutput } from '@/lib/takeaways/present'
import { query } from '@/lib/use-case'

/** A page of takeaways by report, kind, theme, query and open discussion, with the count of each choice. */
export const listTakeaways = query({
  name: 'list-takeaways',
  permission: 'takeaway.read',
  input: takeawayPageInput,
  output: pageOutput(takeawayOutput),
  async run(scope, input) {
    const { items, nextCursor, about } = await loadTakeawayPage(scope, input)
    const found = await findTakeaways(scope.db, items)
    const rows = new Map(found.map((row) => [row.id, row]))
    return {
      nextCursor,
      items: items.flatMap(({ id, comments, openThreads }) => {
        const row = rows.get(id)
        return row ? [{ ...presentTakeaway(row, scope.actor), discussion: { comments, openThreads } }] : []
      }),
      ...about,
    }
  },
})
