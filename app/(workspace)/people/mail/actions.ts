'use server'

import { revalidatePath } from 'next/cache'
import { act, type FormState } from '@/app/_entry/action'
import { text } from '@/app/_entry/form'
import { resendEmail } from '@/lib/notifications/resend-email'

export async function resendAction(_: FormState, form: FormData): Promise<FormState> {
  const state = await act(resendEmail, { id: text(form, 'id') }, form)
  if (state.status === 'done') revalidatePath('/people/mail')
  return { status: state.status, message: state.message }
}
