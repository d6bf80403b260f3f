import { operation, type Routes } from '@/app/api/v1/operation'
import { listFeedback } from '@/lib/feedback/list-feedback'
import { markFeedback } from '@/lib/feedback/mark-feedback'
import { sendFeedback } from '@/lib/feedback/send-feedback'

export const feedback: Routes = {
  '/feedback': {
    GET: operation(listFeedback, 'What people told the administrators, newest first'),
    POST: operation(sendFeedback, 'Tell the administrators what you think of the system', { status: 201 }),
  },
  '/feedback/{id}': {
    PATCH: operation(markFeedback, 'Mark feedback as done, or as not done', { status: 204 }),
  },
}
