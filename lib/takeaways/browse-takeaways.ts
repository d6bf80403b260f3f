import { loadTakeawayPage, takeawayPageInput } from '@/lib/takeaways/page'
import { query } from '@/lib/use-case'

/** A page of takeaways like `list-takeaways`, with only what a line of a list shows. */
export const browseTakeaways = query({
  name: 'browse-takeaways',
  permission: 'takeaway.read',
  input: takeawayPageInput,
  async run(scope, input) {
    const { items, nextCursor, about } = await loadTakeawayPage(scope, input)
    return {
      nextCursor,
      items: items.map((row) => ({
        id: row.id,
        code: row.code,
        kind: row.kind,
        title: row.title,
        titleEn: row.titleEn,
        statement: row.statement,
        statementEn: row.statementEn,
        theme: row.theme,
        themeEn: row.themeEn,
        parentId: row.parentId,
        discussion: { comments: row.comments, openThreads: row.openThreads },
      })),
      ...about,
    }
  },
})
