'use server'

import { redirect } from 'next/navigation'
import { runCommand } from '@/app/_entry/action'
import { textField, textFields } from '@/app/_entry/form'
import { discussionTarget, revalidateDiscussion } from '@/app/(workspace)/_discussion/revalidate-discussion'
import type { ActionState } from '@/components/ui/action-state'
import { commentPath } from '@/lib/addresses'
import { editComment } from '@/lib/discussion/edit-comment'
import { previewComment } from '@/lib/discussion/preview-comment'
import { startThread } from '@/lib/discussion/start-thread'
import { writeComment } from '@/lib/discussion/write-comment'

export async function startThreadAction(_: ActionState, form: FormData): Promise<ActionState> {
  if (isPreviewRequest(form)) return preview(form)
  const id = textField(form, 'id') || undefined
  const input = { ...discussionTarget(form), body: textField(form, 'body'), id, commentId: id }
  const state = await runCommand(startThread, input, form)
  return redirectOrRevalidate(form, { ...state, result: state.result?.comment })
}

export async function postCommentAction(_: ActionState, form: FormData): Promise<ActionState> {
  if (isPreviewRequest(form)) return preview(form)
  const input = {
    threadId: textField(form, 'threadId'),
    body: textField(form, 'body'),
    parentId: textField(form, 'parentId') || undefined,
    id: textField(form, 'id') || undefined,
  }
  return redirectOrRevalidate(form, await runCommand(writeComment, input, form))
}

export async function editCommentAction(_: ActionState, form: FormData): Promise<ActionState> {
  if (isPreviewRequest(form)) return preview(form)
  const input = textFields(form, 'id', 'body', 'version')
  return redirectOrRevalidate(form, await runCommand(editComment, input, form))
}

const isPreviewRequest = (form: FormData) => textField(form, 'intent') === 'preview'

/** What it will look like, with the words still in the form. */
async function preview(form: FormData): Promise<ActionState> {
  const body = textField(form, 'body')
  const state = await runCommand(previewComment, { ...discussionTarget(form), body }, form)
  if (state.status !== 'done') return { ...state, result: undefined }
  return { status: 'idle', values: { body }, result: { preview: state.result?.html } }
}

type SavedComment = { id: string; body: string } | null | undefined

/** Without JavaScript, on to the comment itself; otherwise the page is drawn anew where it is. */
async function redirectOrRevalidate(
  form: FormData,
  state: ActionState & { result?: SavedComment },
): Promise<ActionState> {
  if (state.status !== 'done' || !state.result) return { ...state, result: undefined }
  const { id, body } = state.result
  if (textField(form, 'live') !== '1') redirect(commentPath(id))
  return revalidateDiscussion({ status: 'done', result: { href: commentPath(id), body } }, form)
}
