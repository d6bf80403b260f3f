'use server'

import type { Route } from 'next'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { act, type FormState } from '@/app/_entry/action'
import { text } from '@/app/_entry/form'
import { evidenceOf } from '@/app/(workspace)/takeaways/evidence'
import { createTakeaway } from '@/lib/takeaways/create-takeaway'
import { deleteTakeaway } from '@/lib/takeaways/delete-takeaway'
import { editTakeaway } from '@/lib/takeaways/edit-takeaway'
import { linkTakeaways } from '@/lib/takeaways/link-takeaways'
import { moveTakeaway } from '@/lib/takeaways/move-takeaway'
import { restoreTakeaway } from '@/lib/takeaways/restore-takeaway'
import type { TakeawayKind } from '@/lib/takeaways/schema'
import { unlinkTakeaways } from '@/lib/takeaways/unlink-takeaways'

function contentOf(form: FormData) {
  return {
    kind: text(form, 'kind') as TakeawayKind,
    theme: text(form, 'theme'),
    title: text(form, 'title'),
    titleEn: text(form, 'titleEn'),
    statement: text(form, 'statement'),
    statementEn: text(form, 'statementEn'),
    evidence: evidenceOf(form),
  }
}

/** A fault in one of the quotes is shown where they are picked. */
function withEvidenceFault(state: FormState): FormState {
  const fault = Object.entries(state.fields ?? {}).find(([path]) => path.startsWith('evidence'))
  return fault ? { ...state, fields: { ...state.fields, evidence: fault[1] } } : state
}

export async function createAction(_: FormState, form: FormData): Promise<FormState> {
  const input = {
    ...contentOf(form),
    id: text(form, 'id') || undefined,
    report: text(form, 'report'),
    parentId: text(form, 'parentId') || null,
    sourceId: text(form, 'sourceId') || null,
  }
  const state = await act(createTakeaway, input, form)
  if (state.result) redirect(`/takeaways/${state.result.id}` as Route)
  return withEvidenceFault(state)
}

export async function editAction(_: FormState, form: FormData): Promise<FormState> {
  const input = { ...contentOf(form), id: text(form, 'id'), version: text(form, 'version') }
  const state = await act(editTakeaway, input, form)
  if (state.result) redirect(`/takeaways/${state.result.id}` as Route)
  return withEvidenceFault(state)
}

export async function moveAction(_: FormState, form: FormData): Promise<FormState> {
  const parentId = text(form, 'parentId') || null
  const state = await act(moveTakeaway, { id: text(form, 'id'), parentId }, form)
  if (state.status === 'done') revalidatePath('/takeaways', 'layout')
  return state
}

export async function stepAction(form: FormData): Promise<void> {
  const direction = text(form, 'direction') === 'up' ? 'up' : 'down'
  await act(moveTakeaway, { id: text(form, 'id'), direction }, form)
  revalidatePath('/takeaways')
}

export async function deleteAction(_: FormState, form: FormData): Promise<FormState> {
  const state = await act(deleteTakeaway, { id: text(form, 'id') }, form)
  if (!state.result) return state
  const { id, report, code, title } = state.result
  redirect(`/takeaways?${new URLSearchParams({ report, deleted: id, name: `${code} ${title}` })}` as Route)
}

export async function restoreAction(form: FormData): Promise<void> {
  const id = text(form, 'id')
  const state = await act(restoreTakeaway, { id }, form)
  redirect((state.result ? `/takeaways/${id}` : '/takeaways') as Route)
}

export async function linkAction(_: FormState, form: FormData): Promise<FormState> {
  const [own, other] = [text(form, 'id'), text(form, 'other')]
  const practice = text(form, 'kind') === 'practice'
  const state = await act(
    linkTakeaways,
    {
      practiceId: practice ? own : other,
      actionId: practice ? other : own,
      reason: text(form, 'reason'),
      reasonEn: text(form, 'reasonEn'),
    },
    form,
  )
  if (state.status === 'done') revalidatePath(`/takeaways/${own}`, 'layout')
  return state
}

export async function unlinkAction(form: FormData): Promise<void> {
  const ends = { practiceId: text(form, 'practiceId'), actionId: text(form, 'actionId') }
  await act(unlinkTakeaways, ends, form)
  revalidatePath(`/takeaways/${text(form, 'id')}`, 'layout')
}
