import { z } from 'zod'
import { body } from '@/lib/discussion/schema'
import { renderMarkdown } from '@/lib/text/markdown'
import { query } from '@/lib/use-case'

/** What a comment will look like, without storing it. */
export const previewComment = query({
  name: 'preview-comment',
  permission: 'comment.write',
  input: z.object({ body }),
  run: async (_scope, { body }) => ({ html: renderMarkdown(body) }),
})
