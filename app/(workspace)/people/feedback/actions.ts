'use server'

import { formAction, revalidate } from '@/app/_entry/action'
import { idField } from '@/app/_entry/form'
import { markFeedback } from '@/lib/feedback/mark-feedback'

export const markFeedbackAction = formAction(
  markFeedback,
  (form) => ({ ...idField(form), done: form.get('done') === 'true' }),
  revalidate('/people/feedback'),
)
