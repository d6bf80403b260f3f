'use server'

import type { Route } from 'next'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { act, type FormState } from '@/app/_entry/action'
import { text } from '@/app/_entry/form'
import { applyStep, discussionField, discussions, usual } from '@/components/summaries/selection'
import { createSummary } from '@/lib/summaries/create-summary'
import { deleteSummary } from '@/lib/summaries/delete-summary'
import { editSummary } from '@/lib/summaries/edit-summary'

/** The form of the composer; a step pressed without JavaScript is carried out here and kept. */
function read(form: FormData) {
  const chosen = form.getAll('item').map((id) => {
    const asked = text(form, discussionField(String(id)))
    return { takeawayId: String(id), discussion: discussions.find((one) => one === asked) ?? usual }
  })
  return {
    id: text(form, 'id'),
    title: text(form, 'title'),
    intro: text(form, 'intro'),
    closing: text(form, 'closing'),
    items: applyStep(chosen, text(form, 'step'), form.getAll('add').map(String)),
  }
}

export async function createSummaryAction(_: FormState, form: FormData): Promise<FormState> {
  const state = await act(createSummary, read(form), form)
  if (state.status === 'done' && state.result) {
    const saved = text(form, 'step') === 'save'
    redirect(`/summaries/${state.result.id}${saved ? '' : '/edit'}` as Route)
  }
  return state
}

export async function editSummaryAction(_: FormState, form: FormData): Promise<FormState> {
  const input = read(form)
  const state = await act(editSummary, { ...input, version: text(form, 'version') }, form)
  if (state.status === 'done') {
    revalidatePath(`/summaries/${input.id}`, 'layout')
    redirect(`/summaries/${input.id}${text(form, 'step') === 'save' ? '' : '/edit'}` as Route)
  }
  return state
}

export async function deleteSummaryAction(_: FormState, form: FormData): Promise<FormState> {
  const state = await act(deleteSummary, { id: text(form, 'id') }, form)
  if (state.status === 'done') redirect('/summaries' as Route)
  return state
}
