'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { formAction } from '@/app/_entry/action'
import { idField, textField, textFields } from '@/app/_entry/form'
import { loadPreferences } from '@/app/_entry/visitor'
import type { ActionState } from '@/components/ui/action-state'
import { summaryPath } from '@/lib/addresses'
import { duplicateSummary } from '@/lib/summaries/duplicate-summary'
import { finishSummary } from '@/lib/summaries/finish-summary'
import { reopenSummary } from '@/lib/summaries/reopen-summary'

/** Draws the summary anew whatever came of it: after a conflict, too, what stands now is to be seen. */
function showSummary(state: ActionState, form: FormData): ActionState {
  const id = textField(form, 'id')
  revalidatePath(summaryPath(id), 'layout')
  if (state.status === 'done') redirect(summaryPath(id))
  return state
}

export const finishSummaryAction = formAction(
  finishSummary,
  (form) => textFields(form, 'id', 'version'),
  async (state, form) => {
    const next = showSummary(state, form)
    if (next.code !== 'conflict') return next
    return { ...next, message: (await loadPreferences()).words.summaries.finishConflict }
  },
)

export const reopenSummaryAction = formAction(reopenSummary, idField, showSummary)

export const duplicateSummaryAction = formAction(
  duplicateSummary,
  (form) => textFields(form, 'id', 'newId', 'title'),
  (state) => {
    if (state.result) redirect(summaryPath(state.result.id))
    return state
  },
)
