'use server'

import { revalidatePath } from 'next/cache'
import { formAction } from '@/app/_entry/action'
import { idField, textField } from '@/app/_entry/form'
import { summaryPath } from '@/lib/addresses'
import { cancelExport } from '@/lib/exports/cancel-export'

export const cancelExportAction = formAction(cancelExport, idField, (state, form) => {
  revalidatePath(summaryPath(textField(form, 'summary'), 'exports'))
  return state
})
