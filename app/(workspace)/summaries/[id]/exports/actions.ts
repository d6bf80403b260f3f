'use server'

import { revalidatePath } from 'next/cache'
import { act, type FormState } from '@/app/_entry/action'
import { text } from '@/app/_entry/form'
import { cancelExport } from '@/lib/summaries/cancel-export'

export async function cancelExportAction(_: FormState, form: FormData): Promise<FormState> {
  const state = await act(cancelExport, { id: text(form, 'id') }, form)
  revalidatePath(`/summaries/${text(form, 'summary')}/exports`)
  return state
}
