'use server'

import { formAction } from '@/app/_entry/action'
import { textField } from '@/app/_entry/form'
import { sendFeedback } from '@/lib/feedback/send-feedback'

export const sendFeedbackAction = formAction(sendFeedback, (form) => ({
  body: textField(form, 'body'),
  page: textField(form, 'page') || null,
}))
