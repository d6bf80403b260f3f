import { z } from 'zod'
import { dayMs } from '@/lib/duration'
import { invalid } from '@/lib/errors'
import { countFeedbackSince, insertFeedback } from '@/lib/feedback/data/feedback'
import { feedbackPage, maxFeedbackLength } from '@/lib/feedback/schema'
import { command } from '@/lib/use-case'

const maxADay = 20

/** Tells the administrators what somebody thinks of the system, and of which page. */
export const sendFeedback = command({
  name: 'send-feedback',
  permission: 'feedback.send',
  input: z.object({
    body: z.string().trim().min(1).max(maxFeedbackLength),
    page: feedbackPage.nullable().default(null),
  }),
  output: z.object({ id: z.uuid() }),
  async run(scope, { body, page }) {
    const now = scope.now()
    const sent = await countFeedbackSince(scope.db, scope.actor.id, new Date(now.getTime() - dayMs))
    if (sent >= maxADay) throw invalid('', 'tooMuchFeedback', { limit: maxADay })
    const id = scope.newId()
    await insertFeedback(scope.db, { id, userId: scope.actor.id, body, page, createdAt: now })
    return { id }
  },
  activity: ({ result }) => ({ verb: 'feedback.sent', subjectKind: 'feedback', subjectId: result.id }),
})
