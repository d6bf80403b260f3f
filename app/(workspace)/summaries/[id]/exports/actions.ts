'use server'

import { revalidatePath } from 'next/cache'
import { type FormState, runCommand } from '@/app/_entry/action'
import { textField } from '@/app/_entry/form'
import { cancelExport } from '@/lib/exports/cancel-export'

export async function cancelExportAction(_: FormState, form: FormData): Promise<FormState> {
  const state = await runCommand(cancelExport, { id: textField(form, 'id') }, form)
  revalidatePath(`/summaries/${textField(form, 'summary')}/exports`)
  return state
}
