'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { formAction } from '@/app/_entry/action'
import { textFields } from '@/app/_entry/form'
import { loadPreferences } from '@/app/_entry/visitor'
import { summaryPath, withQuery } from '@/lib/addresses'
import { restoreSummaryVersion } from '@/lib/summaries/restore-summary-version'

export const restoreVersionAction = formAction(
  restoreSummaryVersion,
  (form) => textFields(form, 'id', 'version', 'current'),
  async (state, form) => {
    const { id, version } = textFields(form, 'id', 'version')
    revalidatePath(summaryPath(id), 'layout')
    if (state.status === 'done') redirect(withQuery(summaryPath(id, 'versions'), { restored: version }))
    if (state.code !== 'conflict') return state
    return { ...state, message: (await loadPreferences()).words.summaries.restoreConflict }
  },
)
