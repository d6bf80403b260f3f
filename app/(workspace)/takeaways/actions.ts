'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { formAction, revalidate } from '@/app/_entry/action'
import { idField, textField, textFields } from '@/app/_entry/form'
import { parseEvidence } from '@/app/(workspace)/_takeaways/evidence'
import type { ActionState } from '@/components/ui/action-state'
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
    ...textFields(form, 'theme', 'title', 'titleEn', 'statement', 'statementEn'),
    kind: textField(form, 'kind') as TakeawayKind,
    evidence: parseEvidence(form),
  }
}

/** Leads to what was saved; a fault in one of the quotes is shown where they are picked. */
function openSaved(state: ActionState & { result?: { id: string } }): ActionState {
  if (state.result) redirect(takeawayPath(state.result.id))
  const fault = Object.entries(state.fields ?? {}).find(([path]) => path.startsWith('evidence'))
  return fault ? { ...state, fields: { ...state.fields, evidence: fault[1] } } : state
}

export const createAction = formAction(
  createTakeaway,
  (form) => ({
    ...parseContent(form),
    id: textField(form, 'id') || undefined,
    report: textField(form, 'report'),
    parentId: textField(form, 'parentId') || null,
    sourceId: textField(form, 'sourceId') || null,
  }),
  openSaved,
)

export const editAction = formAction(
  editTakeaway,
  (form) => ({ ...parseContent(form), ...textFields(form, 'id', 'version') }),
  openSaved,
)

export const moveAction = formAction(
  moveTakeaway,
  (form) => ({ ...idField(form), parentId: textField(form, 'parentId') || null }),
  revalidate('/takeaways', 'layout'),
)

export const stepAction = formAction(
  moveTakeaway,
  (form) => {
    const direction: 'up' | 'down' = textField(form, 'direction') === 'up' ? 'up' : 'down'
    return { ...idField(form), direction }
  },
  (state) => {
    revalidatePath('/takeaways')
    return state
  },
)

export const deleteAction = formAction(deleteTakeaway, idField, (state) => {
  if (!state.result) return state
  const { id, report, code, title } = state.result
  redirect(withQuery('/takeaways', { report, deleted: id, name: `${code} ${title}` }))
})

export const restoreAction = formAction(restoreTakeaway, idField, (state, form) => {
  if (state.result) redirect(takeawayPath(textField(form, 'id')))
  return state
})

export const linkAction = formAction(
  linkTakeaways,
  (form) => {
    const { id, other, kind, ...reasons } = textFields(form, 'id', 'other', 'kind', 'reason', 'reasonEn')
    const [practiceId, actionId] = kind === 'practice' ? [id, other] : [other, id]
    return { practiceId, actionId, ...reasons }
  },
  (state, form) => revalidate(takeawayPath(textField(form, 'id')), 'layout')(state),
)

export const unlinkAction = formAction(
  unlinkTakeaways,
  (form) => textFields(form, 'practiceId', 'actionId'),
  (state, form) => {
    revalidatePath(takeawayPath(textField(form, 'id')), 'layout')
    return state
  },
)
