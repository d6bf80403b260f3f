'use server'

import type { Route } from 'next'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { act, type FormState } from '@/app/_entry/action'
import { text } from '@/app/_entry/form'
import { upload } from '@/app/_entry/upload'
import { deleteTemplate } from '@/lib/summaries/delete-template'
import { uploadTemplate } from '@/lib/summaries/upload-template'

const here = '/summaries/templates'

export async function uploadTemplateAction(_: FormState, form: FormData): Promise<FormState> {
  const input = { name: text(form, 'name'), ...(await upload(form, 'file')) }
  const state = await act(uploadTemplate, input, form)
  if (state.status !== 'done') return state
  revalidatePath(here)
  redirect(`${here}?done=uploaded` as Route)
}

export async function deleteTemplateAction(_: FormState, form: FormData): Promise<FormState> {
  const state = await act(deleteTemplate, { id: text(form, 'id') }, form)
  revalidatePath(here)
  if (state.status === 'done') redirect(`${here}?done=deleted` as Route)
  return state
}
