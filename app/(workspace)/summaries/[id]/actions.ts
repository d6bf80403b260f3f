'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { type FormState, runCommand } from '@/app/_entry/action'
import { textField } from '@/app/_entry/form'
import { loadPreferences } from '@/app/_entry/visitor'
import { summaryPath } from '@/lib/addresses'
import { duplicateSummary } from '@/lib/summaries/duplicate-summary'
import { finishSummary } from '@/lib/summaries/finish-summary'
import { reopenSummary } from '@/lib/summaries/reopen-summary'

/** Draws the summary anew whatever came of it: after a conflict, too, what stands now is to be seen. */
function revalidateAndRedirect(state: FormState, id: string): FormState {
  revalidatePath(`/summaries/${id}`, 'layout')
  if (state.status === 'done') redirect(summaryPath(id))
  return state
}

export async function finishSummaryAction(_: FormState, form: FormData): Promise<FormState> {
  const id = textField(form, 'id')
  const state = revalidateAndRedirect(
    await runCommand(finishSummary, { id, version: textField(form, 'version') }, form),
    id,
  )
  if (state.code !== 'conflict') return state
  return { ...state, message: (await loadPreferences()).words.summaries.finishConflict }
}

export async function reopenSummaryAction(_: FormState, form: FormData): Promise<FormState> {
  const id = textField(form, 'id')
  return revalidateAndRedirect(await runCommand(reopenSummary, { id }, form), id)
}

export async function duplicateSummaryAction(_: FormState, form: FormData): Promise<FormState> {
  const [id, newId, title] = ['id', 'newId', 'title'].map((name) => textField(form, name)) as [
    string,
    string,
    string,
  ]
  const state = await runCommand(duplicateSummary, { id, newId, title }, form)
  if (state.status === 'done' && state.result) redirect(summaryPath(state.result.id))
  return state
}
