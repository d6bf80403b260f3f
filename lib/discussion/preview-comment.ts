import { z } from 'zod'
import { openReportNaming } from '@/lib/access/report-access'
import { about, aboutOf } from '@/lib/discussion/schema'
import { readWords } from '@/lib/discussion/words'
import { query } from '@/lib/use-case'
import { written } from '@/lib/written'

/** What a comment will look like there, and whom it names, without storing it. */
export const previewComment = query({
  name: 'preview-comment',
  permission: 'comment.write',
  input: z.object({ ...about, body: written }),
  async subject(scope, input) {
    const words = readWords(input.body)
    const { named } = await openReportNaming(scope, aboutOf(input), words.spots)
    return { ownerId: null, words: words.named(named) }
  },
  run: async (_scope, _input, { words }) => ({ html: words.html }),
})
