'use server'

import { formAction, revalidate } from '@/app/_entry/action'
import { idField } from '@/app/_entry/form'
import { resendEmail } from '@/lib/notifications/resend-email'

export const resendAction = formAction(resendEmail, idField, revalidate('/people/mail'))
