'use server'

import { revalidatePath } from 'next/cache'
import { type FormState, runCommand } from '@/app/_entry/action'
import { textField } from '@/app/_entry/form'
import { resendEmail } from '@/lib/notifications/resend-email'

export async function resendAction(_: FormState, form: FormData): Promise<FormState> {
  const state = await runCommand(resendEmail, { id: textField(form, 'id') }, form)
  if (state.status === 'done') revalidatePath('/people/mail')
  return { status: state.status, message: state.message }
}
