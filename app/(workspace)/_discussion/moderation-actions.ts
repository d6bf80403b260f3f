'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { type FormState, runCommand } from '@/app/_entry/action'
import { safePath, textField } from '@/app/_entry/form'
import { revalidateDiscussion } from '@/app/(workspace)/_discussion/revalidate-discussion'
import { commentPath, takeawayPath, withQuery } from '@/lib/addresses'
import { agreeComment } from '@/lib/discussion/agree-comment'
import { concludeThread } from '@/lib/discussion/conclude-thread'
import { endConclusion } from '@/lib/discussion/end-conclusion'
import { hideComment } from '@/lib/discussion/hide-comment'
import { lockThread } from '@/lib/discussion/lock-thread'
import { moveComment } from '@/lib/discussion/move-comment'
import { moveThread } from '@/lib/discussion/move-thread'
import { restoreComment } from '@/lib/discussion/restore-comment'
import { unlockThread } from '@/lib/discussion/unlock-thread'
import { withdrawAgreement } from '@/lib/discussion/withdraw-agreement'
import type { UseCase } from '@/lib/use-case'

const idInput = (form: FormData) => ({ id: textField(form, 'id') })
const withReason = (form: FormData) => ({ ...idInput(form), reason: textField(form, 'reason') })

export async function agreeAction(_: FormState, form: FormData): Promise<FormState> {
  return revalidateDiscussion(form, await runCommand(agreeComment, idInput(form), form))
}

export async function withdrawAgreementAction(_: FormState, form: FormData): Promise<FormState> {
  return revalidateDiscussion(form, await runCommand(withdrawAgreement, idInput(form), form))
}

export async function concludeAction(_: FormState, form: FormData): Promise<FormState> {
  return revalidateDiscussion(
    form,
    await runCommand(concludeThread, { ...idInput(form), commentId: textField(form, 'commentId') }, form),
  )
}

export async function endConclusionAction(_: FormState, form: FormData): Promise<FormState> {
  return revalidateDiscussion(form, await runCommand(endConclusion, idInput(form), form))
}

export async function restoreCommentAction(_: FormState, form: FormData): Promise<FormState> {
  return revalidateDiscussion(form, await runCommand(restoreComment, idInput(form), form))
}

export async function unlockThreadAction(_: FormState, form: FormData): Promise<FormState> {
  return revalidateDiscussion(form, await runCommand(unlockThread, idInput(form), form))
}

export async function hideCommentAction(_: FormState, form: FormData): Promise<FormState> {
  return runWithReason(hideComment, form)
}

export async function lockThreadAction(_: FormState, form: FormData): Promise<FormState> {
  return runWithReason(lockThread, form)
}

export async function moveThreadAction(_: FormState, form: FormData): Promise<FormState> {
  const input = { ...withReason(form), takeawayId: textField(form, 'takeawayId') }
  const state = await runCommand(moveThread, input, form)
  if (state.status === 'done')
    redirect(withQuery(takeawayPath(input.takeawayId), { thread: input.id }, `t-${input.id}`))
  return state
}

export async function moveCommentAction(_: FormState, form: FormData): Promise<FormState> {
  const threadId = textField(form, 'threadId') || undefined
  const input = { ...withReason(form), takeawayId: textField(form, 'takeawayId'), threadId }
  const state = await runCommand(moveComment, input, form)
  if (state.status === 'done') redirect(commentPath(input.id))
  return state
}

/** The form that asked why is gone once it is done. */
async function runWithReason<Schema extends z.ZodType>(
  run: UseCase<Schema, unknown>,
  form: FormData,
): Promise<FormState> {
  const state = await revalidateDiscussion(
    form,
    await runCommand(run, withReason(form) as z.input<Schema>, form),
  )
  if (state.status === 'done') redirect(safePath(textField(form, 'after')) as Route)
  return state
}
