'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { formAction, runCommand } from '@/app/_entry/action'
import { idField, textField } from '@/app/_entry/form'
import { readUpload } from '@/app/_entry/upload'
import type { ActionState } from '@/components/ui/action-state'
import { withQuery } from '@/lib/addresses'
import { deleteTemplate } from '@/lib/exports/delete-template'
import { uploadTemplate } from '@/lib/exports/upload-template'

const here = '/summaries/templates'

export async function uploadTemplateAction(_: ActionState, form: FormData): Promise<ActionState> {
  const input = { name: textField(form, 'name'), ...(await readUpload(form, 'file')) }
  const state = await runCommand(uploadTemplate, input, form)
  if (state.status !== 'done') return state
  revalidatePath(here)
  redirect(withQuery(here, { done: 'uploaded' }))
}

export const deleteTemplateAction = formAction(deleteTemplate, idField, (state) => {
  revalidatePath(here)
  if (state.status === 'done') redirect(withQuery(here, { done: 'deleted' }))
  return state
})
