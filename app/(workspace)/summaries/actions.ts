'use server'

import type { Route } from 'next'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { act, type FormState } from '@/app/_entry/action'
import { text } from '@/app/_entry/form'
import { compositionOf, type Desk } from '@/components/summaries/composition'
import { readDesk } from '@/components/summaries/reading'
import { applyStep } from '@/components/summaries/steps'
import { createSummary } from '@/lib/summaries/create-summary'
import { deleteSummary } from '@/lib/summaries/delete-summary'
import { editSummary } from '@/lib/summaries/edit-summary'
import { restoreSummary } from '@/lib/summaries/restore-summary'

/**
 * The form of the composer. A step pressed without JavaScript is carried out here and the form comes back with it;
 * only saving writes, and what was not saved comes back as it was typed.
 */
async function compose(
  form: FormData,
  save: (id: string, said: ReturnType<typeof saidOf>) => Promise<FormState>,
): Promise<FormState> {
  const { desk, step, given } = readDesk(form)
  if (step !== 'save') {
    return {
      status: 'idle',
      result: { desk: applyStep(desk, step, { ...given, newId: crypto.randomUUID() }) },
    }
  }
  const id = text(form, 'id')
  const state = await save(id, saidOf(desk))
  if (state.status !== 'done') return { ...state, result: { desk } }
  revalidatePath(`/summaries/${id}`, 'layout')
  if (text(form, 'live') === '') redirect(`/summaries/${id}` as Route)
  return state
}

function saidOf(desk: Desk) {
  const { parts, ...frame } = compositionOf(desk)
  return { ...frame, outline: parts }
}

export async function createSummaryAction(_: FormState, form: FormData): Promise<FormState> {
  return compose(form, async (id, said) => {
    const report = text(form, 'report') || undefined
    const state = await act(createSummary, { ...said, id, report }, form)
    // Its first answer was lost on the way: what was written since goes over what arrived.
    if (state.result?.made === false) return act(editSummary, { ...said, id, version: 1 }, form)
    return state
  })
}

export async function editSummaryAction(_: FormState, form: FormData): Promise<FormState> {
  return compose(form, (id, said) => act(editSummary, { ...said, id, version: text(form, 'version') }, form))
}

export async function deleteSummaryAction(_: FormState, form: FormData): Promise<FormState> {
  const id = text(form, 'id')
  const state = await act(deleteSummary, { id }, form)
  if (state.status === 'done') redirect(`/summaries?deleted=${id}` as Route)
  revalidatePath(`/summaries/${id}`, 'layout')
  return state
}

export async function restoreSummaryAction(form: FormData): Promise<void> {
  const id = text(form, 'id')
  const state = await act(restoreSummary, { id }, form)
  redirect((state.status === 'done' ? `/summaries/${id}` : '/summaries?whose=deleted') as Route)
}
