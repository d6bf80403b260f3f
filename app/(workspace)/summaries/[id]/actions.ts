'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { formAction, runCommand } from '@/app/_entry/action'
import { idField, textField, textFields } from '@/app/_entry/form'
import { loadPreferences } from '@/app/_entry/visitor'
import type { ActionState } from '@/components/ui/action-state'
import { summaryPath, withQuery } from '@/lib/addresses'
import { cancelExport } from '@/lib/exports/cancel-export'
import { applySourceChanges } from '@/lib/summaries/apply-source-changes'
import { changeShare } from '@/lib/summaries/change-share'
import { duplicateSummary } from '@/lib/summaries/duplicate-summary'
import { finishSummary } from '@/lib/summaries/finish-summary'
import { reopenSummary } from '@/lib/summaries/reopen-summary'
import { restoreSummaryVersion } from '@/lib/summaries/restore-summary-version'

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

export async function applySourceChangesAction(_: ActionState, form: FormData): Promise<ActionState> {
  const id = textField(form, 'id')
  const want = textField(form, 'want') === 'new' ? 'new' : 'old'
  const points = form.getAll('point').map((one) => {
    const [partId = '', state = ''] = String(one).split(' ')
    return { partId, state }
  })
  const state = await runCommand(applySourceChanges, { id, want, points })
  revalidatePath(summaryPath(id), 'layout')
  if (state.status === 'done') redirect(withQuery(summaryPath(id, 'changes'), { done: want }))
  if (state.code !== 'conflict') return state
  return { ...state, message: (await loadPreferences()).words.summaries.changedAgain }
}

export const cancelExportAction = formAction(cancelExport, idField, (state, form) => {
  revalidatePath(summaryPath(textField(form, 'summary'), 'exports'))
  return state
})

/** One share is added, changed or taken away; the others stay as they are by then. */
export const changeShareAction = formAction(
  changeShare,
  (form) => {
    const { step, ...fields } = textFields(form, 'id', 'step', 'with', 'who')
    const level = textField(form, 'level') === 'write' ? ('write' as const) : ('read' as const)
    return { ...fields, level, step: step as 'add' | 'level' | 'remove' }
  },
  (state, form) => {
    if (state.status !== 'done') return state
    const id = textField(form, 'id')
    revalidatePath(summaryPath(id), 'layout')
    redirect(withQuery(summaryPath(id, 'share'), { done: '1' }))
  },
)

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
