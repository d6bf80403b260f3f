'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { act, type FormState } from '@/app/_entry/action'
import { text, within } from '@/app/_entry/form'
import { redrawn } from '@/app/(workspace)/redrawn'
import { agreeComment } from '@/lib/discussion/agree-comment'
import { closeThread } from '@/lib/discussion/close-thread'
import { concludeThread } from '@/lib/discussion/conclude-thread'
import { endConclusion } from '@/lib/discussion/end-conclusion'
import { hideComment } from '@/lib/discussion/hide-comment'
import { moveComment } from '@/lib/discussion/move-comment'
import { moveThread } from '@/lib/discussion/move-thread'
import { openThread } from '@/lib/discussion/open-thread'
import { restoreComment } from '@/lib/discussion/restore-comment'
import { withdrawAgreement } from '@/lib/discussion/withdraw-agreement'
import type { UseCase } from '@/lib/use-case'

const idOf = (form: FormData) => ({ id: text(form, 'id') })
const explained = (form: FormData) => ({ ...idOf(form), reason: text(form, 'reason') })

export async function agreeAction(_: FormState, form: FormData): Promise<FormState> {
  return redrawn(form, await act(agreeComment, idOf(form), form))
}

export async function withdrawAgreementAction(_: FormState, form: FormData): Promise<FormState> {
  return redrawn(form, await act(withdrawAgreement, idOf(form), form))
}

export async function concludeAction(_: FormState, form: FormData): Promise<FormState> {
  return redrawn(form, await act(concludeThread, { ...idOf(form), commentId: text(form, 'commentId') }, form))
}

export async function endConclusionAction(_: FormState, form: FormData): Promise<FormState> {
  return redrawn(form, await act(endConclusion, idOf(form), form))
}

export async function restoreCommentAction(_: FormState, form: FormData): Promise<FormState> {
  return redrawn(form, await act(restoreComment, idOf(form), form))
}

export async function openThreadAction(_: FormState, form: FormData): Promise<FormState> {
  return redrawn(form, await act(openThread, idOf(form), form))
}

export async function hideCommentAction(_: FormState, form: FormData): Promise<FormState> {
  return explaining(hideComment, form)
}

export async function closeThreadAction(_: FormState, form: FormData): Promise<FormState> {
  return explaining(closeThread, form)
}

export async function moveThreadAction(_: FormState, form: FormData): Promise<FormState> {
  const input = { ...explained(form), takeawayId: text(form, 'takeawayId') }
  const state = await act(moveThread, input, form)
  if (state.status === 'done')
    redirect(`/takeaways/${input.takeawayId}?thread=${input.id}#t-${input.id}` as Route)
  return state
}

export async function moveCommentAction(_: FormState, form: FormData): Promise<FormState> {
  const threadId = text(form, 'threadId') || undefined
  const input = { ...explained(form), takeawayId: text(form, 'takeawayId'), threadId }
  const state = await act(moveComment, input, form)
  if (state.status === 'done') redirect(`/comments/${input.id}` as Route)
  return state
}

/** The form that asked why is gone once it is done. */
async function explaining<Schema extends z.ZodType>(
  run: UseCase<Schema, unknown>,
  form: FormData,
): Promise<FormState> {
  const state = await redrawn(form, await act(run, explained(form) as z.input<Schema>, form))
  if (state.status === 'done') redirect(within(text(form, 'after')) as Route)
  return state
}
