'use server'

import type { Route } from 'next'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { act, type FormState } from '@/app/_entry/action'
import { text } from '@/app/_entry/form'
import { reader } from '@/app/_entry/visitor'
import { duplicateSummary } from '@/lib/summaries/duplicate-summary'
import { finishSummary } from '@/lib/summaries/finish-summary'
import { reopenSummary } from '@/lib/summaries/reopen-summary'

/** Draws the summary anew whatever came of it: after a conflict, too, what stands now is to be seen. */
function leave(state: FormState, id: string): FormState {
  revalidatePath(`/summaries/${id}`, 'layout')
  if (state.status === 'done') redirect(`/summaries/${id}` as Route)
  return state
}

export async function finishSummaryAction(_: FormState, form: FormData): Promise<FormState> {
  const id = text(form, 'id')
  const state = leave(await act(finishSummary, { id, version: text(form, 'version') }, form), id)
  if (state.code !== 'conflict') return state
  return { ...state, message: (await reader()).words.summaries.stateStale }
}

export async function reopenSummaryAction(_: FormState, form: FormData): Promise<FormState> {
  const id = text(form, 'id')
  return leave(await act(reopenSummary, { id }, form), id)
}

export async function duplicateSummaryAction(_: FormState, form: FormData): Promise<FormState> {
  const [id, newId, title] = ['id', 'newId', 'title'].map((name) => text(form, name)) as [
    string,
    string,
    string,
  ]
  const state = await act(duplicateSummary, { id, newId, title }, form)
  if (state.status === 'done' && state.result) redirect(`/summaries/${state.result.id}` as Route)
  return state
}
