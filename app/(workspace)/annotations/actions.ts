'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { formAction, runCommand } from '@/app/_entry/action'
import { idField, textField, textFields } from '@/app/_entry/form'
import type { ActionState } from '@/components/ui/action-state'
import { annotationPath, reportPath, withQuery } from '@/lib/addresses'
import { createAnnotation } from '@/lib/annotations/create-annotation'
import { deleteAnnotation } from '@/lib/annotations/delete-annotation'
import { editAnnotation } from '@/lib/annotations/edit-annotation'
import type { AnnotationKind, AnnotationVisibility } from '@/lib/annotations/schema'

function parseContent(form: FormData) {
  return {
    kind: textField(form, 'kind') as AnnotationKind,
    body: textField(form, 'body'),
    visibility: textField(form, 'visibility') as AnnotationVisibility,
    tags: textField(form, 'tags')
      .split(/[\s,;\uFF0C\uFF1B\u3001]+/)
      .filter(Boolean),
  }
}

/** A page with scripts gets the annotation; a plain form goes to the page of the annotation. */
export async function createAnnotationAction(_: ActionState, form: FormData): Promise<ActionState> {
  const takeawayId = textField(form, 'takeawayId') || undefined
  const input = {
    ...parseContent(form),
    id: textField(form, 'id') || undefined,
    takeawayId,
    report: takeawayId ? undefined : textField(form, 'report'),
    ...textFields(form, 'start', 'end', 'quote'),
    cut: textField(form, 'cut') === '1',
  }
  const state = await runCommand(createAnnotation, input, form)
  if (state.result && textField(form, 'live') !== '1') redirect(annotationPath(state.result.id))
  return state.result
    ? { ...state, result: { ...state.result, href: annotationPath(state.result.id) } }
    : state
}

export async function editAnnotationAction(_: ActionState, form: FormData): Promise<ActionState> {
  const input = {
    ...parseContent(form),
    ...textFields(form, 'id', 'version'),
    replies: textField(form, 'replies') === 'stay' ? ('stay' as const) : undefined,
  }
  const state = await runCommand(editAnnotation, input, form)
  if (!state.result) return state
  revalidatePath(reportPath(state.result.report))
  const href = annotationPath(state.result.id)
  if (textField(form, 'live') !== '1') redirect(href)
  return { status: 'done', result: { href } }
}

export const deleteAnnotationAction = formAction(deleteAnnotation, idField, (state) => {
  if (!state.result) return state
  revalidatePath(reportPath(state.result.report))
  redirect(withQuery('/annotations', { report: state.result.report }))
})
