import { z } from 'zod'
import { openReportWithMentions } from '@/lib/access/report-access'
import { parseContent } from '@/lib/discussion/content'
import { parseTarget, targetInput } from '@/lib/discussion/schema'
import { markdownInput } from '@/lib/markdown-input'
import { query } from '@/lib/use-case'

/** Renders a comment with its mentions without storing it. */
export const previewComment = query({
  name: 'preview-comment',
  permission: 'comment.write',
  input: z.object({ ...targetInput, body: markdownInput }),
  output: z.object({ html: z.string() }),
  async subject(scope, input) {
    const content = parseContent(input.body)
    const { mentioned } = await openReportWithMentions(scope, parseTarget(input), content.mentionTexts)
    return { content: content.resolve(mentioned) }
  },
  run: async (_scope, _input, { content }) => ({ html: content.html }),
})
