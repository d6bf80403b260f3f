import { z } from 'zod'
import { renderMarkdown } from '@/lib/text/markdown'
import { query } from '@/lib/use-case'
import { written } from '@/lib/written'

/** What a comment will look like, without storing it. */
export const previewComment = query({
  name: 'preview-comment',
  permission: 'comment.write',
  input: z.object({ body: written }),
  run: async (_scope, { body }) => ({ html: renderMarkdown(body) }),
})
