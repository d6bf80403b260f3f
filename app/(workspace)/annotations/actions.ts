'use server'

import type { Route } from 'next'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { act, type FormState } from '@/app/_entry/action'
import { text } from '@/app/_entry/form'
import { createAnnotation } from '@/lib/annotations/create-annotation'
import { deleteAnnotation } from '@/lib/annotations/delete-annotation'
import { editAnnotation } from '@/lib/annotations/edit-annotation'
import type { AnnotationKind, Visibility } from '@/lib/annotations/schema'

function contentOf(form: FormData) {
  return {
    kind: text(form, 'kind') as AnnotationKind,
    body: text(form, 'body'),
    visibility: text(form, 'visibility') as Visibility,
    tags: text(form, 'tags')
      .split(/[\s,;\uFF0C\uFF1B\u3001]+/)
      .filter(Boolean),
  }
}

/** To a page with its scripts the note comes back; a plain form goes on to the note's page. */
export async function createNoteAction(_: FormState, form: FormData): Promise<FormState> {
  const takeawayId = text(form, 'takeawayId') || undefined
  const input = {
    ...contentOf(form),
    id: text(form, 'id') || undefined,
    takeawayId,
    report: takeawayId ? undefined : text(form, 'report'),
    start: text(form, 'start'),
    end: text(form, 'end'),
    quote: text(form, 'quote'),
    cut: text(form, 'cut') === '1',
  }
  const state = await act(createAnnotation, input, form)
  if (state.result && text(form, 'live') !== '1') redirect(`/annotations/${state.result.id}` as Route)
  return state
}

export async function editNoteAction(_: FormState, form: FormData): Promise<FormState> {
  const input = {
    ...contentOf(form),
    id: text(form, 'id'),
    version: text(form, 'version'),
    replies: text(form, 'replies') === 'stay' ? ('stay' as const) : undefined,
  }
  const state = await act(editAnnotation, input, form)
  if (!state.result) return state
  revalidatePath(`/reports/${state.result.report}`)
  if (text(form, 'live') !== '1') redirect(`/annotations/${state.result.id}` as Route)
  return { status: 'done', result: { id: state.result.id } }
}

export async function deleteNoteAction(_: FormState, form: FormData): Promise<FormState> {
  const state = await act(deleteAnnotation, { id: text(form, 'id') }, form)
  if (!state.result) return state
  revalidatePath(`/reports/${state.result.report}`)
  redirect(`/annotations?report=${encodeURIComponent(state.result.report)}` as Route)
}
