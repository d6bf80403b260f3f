'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { type FormState, runCommand } from '@/app/_entry/action'
import { textField } from '@/app/_entry/form'
import { parseEvidence } from '@/app/(workspace)/takeaways/evidence'
import { takeawayPath, withQuery } from '@/lib/addresses'
import { createTakeaway } from '@/lib/takeaways/create-takeaway'
import { deleteTakeaway } from '@/lib/takeaways/delete-takeaway'
import { editTakeaway } from '@/lib/takeaways/edit-takeaway'
import { linkTakeaways } from '@/lib/takeaways/link-takeaways'
import { moveTakeaway } from '@/lib/takeaways/move-takeaway'
import { restoreTakeaway } from '@/lib/takeaways/restore-takeaway'
import type { TakeawayKind } from '@/lib/takeaways/schema'
import { unlinkTakeaways } from '@/lib/takeaways/unlink-takeaways'

function parseContent(form: FormData) {
  return {
    kind: textField(form, 'kind') as TakeawayKind,
    theme: textField(form, 'theme'),
    title: textField(form, 'title'),
    titleEn: textField(form, 'titleEn'),
    statement: textField(form, 'statement'),
    statementEn: textField(form, 'statementEn'),
    evidence: parseEvidence(form),
  }
}

/** A fault in one of the quotes is shown where they are picked. */
function withEvidenceFault(state: FormState): FormState {
  const fault = Object.entries(state.fields ?? {}).find(([path]) => path.startsWith('evidence'))
  return fault ? { ...state, fields: { ...state.fields, evidence: fault[1] } } : state
}

export async function createAction(_: FormState, form: FormData): Promise<FormState> {
  const input = {
    ...parseContent(form),
    id: textField(form, 'id') || undefined,
    report: textField(form, 'report'),
    parentId: textField(form, 'parentId') || null,
    sourceId: textField(form, 'sourceId') || null,
  }
  const state = await runCommand(createTakeaway, input, form)
  if (state.result) redirect(takeawayPath(state.result.id))
  return withEvidenceFault(state)
}

export async function editAction(_: FormState, form: FormData): Promise<FormState> {
  const input = { ...parseContent(form), id: textField(form, 'id'), version: textField(form, 'version') }
  const state = await runCommand(editTakeaway, input, form)
  if (state.result) redirect(takeawayPath(state.result.id))
  return withEvidenceFault(state)
}

export async function moveAction(_: FormState, form: FormData): Promise<FormState> {
  const parentId = textField(form, 'parentId') || null
  const state = await runCommand(moveTakeaway, { id: textField(form, 'id'), parentId }, form)
  if (state.status === 'done') revalidatePath('/takeaways', 'layout')
  return state
}

export async function stepAction(_: FormState, form: FormData): Promise<FormState> {
  const direction = textField(form, 'direction') === 'up' ? 'up' : 'down'
  const state = await runCommand(moveTakeaway, { id: textField(form, 'id'), direction }, form)
  revalidatePath('/takeaways')
  return state
}

export async function deleteAction(_: FormState, form: FormData): Promise<FormState> {
  const state = await runCommand(deleteTakeaway, { id: textField(form, 'id') }, form)
  if (!state.result) return state
  const { id, report, code, title } = state.result
  redirect(withQuery('/takeaways', { report, deleted: id, name: `${code} ${title}` }))
}

export async function restoreAction(_: FormState, form: FormData): Promise<FormState> {
  const id = textField(form, 'id')
  const state = await runCommand(restoreTakeaway, { id }, form)
  if (state.result) redirect(takeawayPath(id))
  return state
}

export async function linkAction(_: FormState, form: FormData): Promise<FormState> {
  const [own, other] = [textField(form, 'id'), textField(form, 'other')]
  const practice = textField(form, 'kind') === 'practice'
  const state = await runCommand(
    linkTakeaways,
    {
      practiceId: practice ? own : other,
      actionId: practice ? other : own,
      reason: textField(form, 'reason'),
      reasonEn: textField(form, 'reasonEn'),
    },
    form,
  )
  if (state.status === 'done') revalidatePath(`/takeaways/${own}`, 'layout')
  return state
}

export async function unlinkAction(_: FormState, form: FormData): Promise<FormState> {
  const ends = { practiceId: textField(form, 'practiceId'), actionId: textField(form, 'actionId') }
  const state = await runCommand(unlinkTakeaways, ends, form)
  revalidatePath(`/takeaways/${textField(form, 'id')}`, 'layout')
  return state
}
