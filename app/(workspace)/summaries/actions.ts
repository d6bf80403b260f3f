'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { formAction, runCommand } from '@/app/_entry/action'
import { idField, textField } from '@/app/_entry/form'
import type { ActionState } from '@/components/ui/action-state'
import { summaryPath, withQuery } from '@/lib/addresses'
import { createSummary } from '@/lib/summaries/create-summary'
import { deleteSummary } from '@/lib/summaries/delete-summary'
import { editSummary } from '@/lib/summaries/edit-summary'
import { type EditorState, toComposition } from '@/lib/summaries/outline/editor-state'
import { parseEditorForm } from '@/lib/summaries/outline/form'
import { applyStep } from '@/lib/summaries/outline/steps'
import { restoreSummary } from '@/lib/summaries/restore-summary'

/**
 * The form of the composer. A step pressed without JavaScript is carried out here and the form comes back with it;
 * only saving writes, and what was not saved comes back as it was typed.
 */
async function compose(
  form: FormData,
  save: (id: string, summary: ReturnType<typeof toSummaryInput>) => Promise<ActionState>,
): Promise<ActionState> {
  const { editor, step, context } = parseEditorForm(form)
  if (step !== 'save') {
    return {
      status: 'idle',
      result: { editor: applyStep(editor, step, { ...context, newId: crypto.randomUUID() }) },
    }
  }
  const id = textField(form, 'id')
  const state = await save(id, toSummaryInput(editor))
  if (state.status !== 'done') return { ...state, result: { editor } }
  revalidatePath(summaryPath(id), 'layout')
  if (textField(form, 'live') === '') redirect(summaryPath(id))
  return { ...state, result: { href: summaryPath(id) } }
}

function toSummaryInput(editor: EditorState) {
  const { parts, ...frame } = toComposition(editor)
  return { ...frame, outline: parts }
}

export async function createSummaryAction(_: ActionState, form: FormData): Promise<ActionState> {
  const report = textField(form, 'report') || undefined
  // Where its first answer was lost on the way, what was written since goes over what arrived.
  return compose(form, (id, summary) =>
    runCommand(createSummary, { ...summary, id, report, overwrite: true }, form),
  )
}

export async function editSummaryAction(_: ActionState, form: FormData): Promise<ActionState> {
  return compose(form, (id, summary) =>
    runCommand(editSummary, { ...summary, id, version: textField(form, 'version') }, form),
  )
}

export const deleteSummaryAction = formAction(deleteSummary, idField, (state, form) => {
  const id = textField(form, 'id')
  if (state.status === 'done') redirect(withQuery('/summaries', { deleted: id }))
  revalidatePath(summaryPath(id), 'layout')
  return state
})

export const restoreSummaryAction = formAction(restoreSummary, idField, (state, form) => {
  if (state.status === 'done') redirect(summaryPath(textField(form, 'id')))
  return state
})
