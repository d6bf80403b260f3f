'use server'

import { revalidatePath } from 'next/cache'
import { formAction } from '@/app/_entry/action'
import { idField, textField } from '@/app/_entry/form'
import { cancelExport } from '@/lib/exports/cancel-export'

export const cancelExportAction = formAction(cancelExport, idField, (state, form) => {
  revalidatePath(`/summaries/${textField(form, 'summary')}/exports`)
  return state
})
