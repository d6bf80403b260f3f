'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { act, type FormState } from '@/app/_entry/action'
import { text } from '@/app/_entry/form'
import { aboutOf, redrawn } from '@/app/(workspace)/redrawn'
import { deleteComment } from '@/lib/discussion/delete-comment'
import { editComment } from '@/lib/discussion/edit-comment'
import { previewComment } from '@/lib/discussion/preview-comment'
import { reopenThread } from '@/lib/discussion/reopen-thread'
import { resolveThread } from '@/lib/discussion/resolve-thread'
import { startThread } from '@/lib/discussion/start-thread'
import { writeComment } from '@/lib/discussion/write-comment'
import { followThread } from '@/lib/notifications/follow-thread'
import { muteThread } from '@/lib/notifications/mute-thread'

export async function startThreadAction(_: FormState, form: FormData): Promise<FormState> {
  if (wantsPreview(form)) return preview(form)
  const id = text(form, 'id') || undefined
  const input = { ...aboutOf(form), body: text(form, 'body'), id, commentId: id }
  const state = await act(startThread, input, form)
  return settle(form, { ...state, result: state.result?.comment })
}

export async function postCommentAction(_: FormState, form: FormData): Promise<FormState> {
  if (wantsPreview(form)) return preview(form)
  const input = {
    threadId: text(form, 'threadId'),
    body: text(form, 'body'),
    parentId: text(form, 'parentId') || undefined,
    id: text(form, 'id') || undefined,
  }
  return settle(form, await act(writeComment, input, form))
}

export async function editCommentAction(_: FormState, form: FormData): Promise<FormState> {
  if (wantsPreview(form)) return preview(form)
  const input = { id: text(form, 'id'), body: text(form, 'body'), version: text(form, 'version') }
  return settle(form, await act(editComment, input, form))
}

export async function deleteCommentAction(_: FormState, form: FormData): Promise<FormState> {
  return redrawn(form, await act(deleteComment, { id: text(form, 'id') }, form))
}

export async function resolveThreadAction(_: FormState, form: FormData): Promise<FormState> {
  return redrawn(form, await act(resolveThread, { id: text(form, 'id') }, form))
}

export async function reopenThreadAction(_: FormState, form: FormData): Promise<FormState> {
  return redrawn(form, await act(reopenThread, { id: text(form, 'id') }, form))
}

export async function followThreadAction(_: FormState, form: FormData): Promise<FormState> {
  return redrawn(form, await act(followThread, { threadId: text(form, 'id') }, form))
}

export async function muteThreadAction(_: FormState, form: FormData): Promise<FormState> {
  return redrawn(form, await act(muteThread, { threadId: text(form, 'id') }, form))
}

const wantsPreview = (form: FormData) => text(form, 'intent') === 'preview'

/** What it will look like, with the words still in the form. */
async function preview(form: FormData): Promise<FormState> {
  const body = text(form, 'body')
  const state = await act(previewComment, { ...aboutOf(form), body }, form)
  if (state.status !== 'done') return { ...state, result: undefined }
  return { status: 'idle', values: { body }, result: { preview: state.result?.html } }
}

type Saved = { id: string; body: string } | null | undefined

/** Without JavaScript, on to the comment itself; otherwise the page is drawn anew where it is. */
async function settle(form: FormData, state: FormState & { result?: Saved }): Promise<FormState> {
  if (state.status !== 'done' || !state.result) return { ...state, result: undefined }
  const { id, body } = state.result
  if (text(form, 'live') !== '1') redirect(`/comments/${id}` as Route)
  return redrawn(form, { status: 'done', result: { id, body } })
}
