'use server'

import { redirect } from 'next/navigation'
import { runCommand } from '@/app/_entry/action'
import { safePath, textField } from '@/app/_entry/form'
import { revalidateDiscussion } from '@/app/(workspace)/_discussion/revalidate-discussion'
import type { ActionState } from '@/components/ui/action-state'
import { withQuery } from '@/lib/addresses'
import { agreeComment } from '@/lib/discussion/agree-comment'
import { concludeThread } from '@/lib/discussion/conclude-thread'
import { deleteComment } from '@/lib/discussion/delete-comment'
import { endConclusion } from '@/lib/discussion/end-conclusion'
import { hideComment } from '@/lib/discussion/hide-comment'
import { lockThread } from '@/lib/discussion/lock-thread'
import { reopenThread } from '@/lib/discussion/reopen-thread'
import { resolveThread } from '@/lib/discussion/resolve-thread'
import { restoreComment } from '@/lib/discussion/restore-comment'
import type { OutcomeKind } from '@/lib/discussion/schema'
import { setOutcome } from '@/lib/discussion/set-outcome'
import { unlockThread } from '@/lib/discussion/unlock-thread'
import { withdrawAgreement } from '@/lib/discussion/withdraw-agreement'
import { commentFragment, threadFragment } from '@/lib/fragments'
import { followThread } from '@/lib/notifications/follow-thread'
import { muteThread } from '@/lib/notifications/mute-thread'

/** What a button names after its verb, and its form. */
type DiscussionRequest = { id: string; more: string[]; reason: string; form: FormData }

const commentActions: Record<string, (request: DiscussionRequest) => Promise<ActionState>> = {
  agree: ({ id, form }) => runCommand(agreeComment, { id }, form),
  disagree: ({ id, form }) => runCommand(withdrawAgreement, { id }, form),
  delete: ({ id, form }) => runCommand(deleteComment, { id }, form),
  hide: ({ id, reason, form }) => runCommand(hideComment, { id, reason }, form),
  restore: ({ id, form }) => runCommand(restoreComment, { id }, form),
}

const threadActions: Record<string, (request: DiscussionRequest) => Promise<ActionState>> = {
  conclude: ({ id, more: [commentId = '', kind], form }) =>
    runCommand(concludeThread, { id, commentId, ...outcomeInput(form, kind) }, form),
  unconclude: ({ id, form }) => runCommand(endConclusion, { id }, form),
  resolve: ({ id, more: [kind], form }) =>
    runCommand(resolveThread, { id, ...outcomeInput(form, kind) }, form),
  outcome({ id, more: [kind], form }) {
    const input = { id, outcome: null, ...outcomeInput(form, kind) }
    return textField(form, 'resolve')
      ? runCommand(resolveThread, input, form)
      : runCommand(setOutcome, input, form)
  },
  reopen: ({ id, form }) => runCommand(reopenThread, { id }, form),
  lock: ({ id, reason, form }) => runCommand(lockThread, { id, reason }, form),
  unlock: ({ id, form }) => runCommand(unlockThread, { id }, form),
  follow: ({ id, form }) => runCommand(followThread, { threadId: id }, form),
  mute: ({ id, form }) => runCommand(muteThread, { threadId: id }, form),
}

/**
 * Whatever one button does to a comment or a thread: its value says what to which, as "hide <id>", so that all
 * buttons of a page share one form. Without JavaScript, on to where it was done.
 */
export async function discussionAction(_: ActionState, form: FormData): Promise<ActionState> {
  const [verb = '', id = '', ...more] = textField(form, 'do').split(' ')
  const ofComment = Object.hasOwn(commentActions, verb)
  const run = ofComment ? commentActions[verb] : Object.hasOwn(threadActions, verb) && threadActions[verb]
  if (!run) return { status: 'idle' }
  const done = await run({ id, more, reason: textField(form, 'reason'), form })
  const state = revalidateDiscussion({ ...done, result: undefined }, form)
  const fragment = ofComment ? commentFragment : threadFragment
  if (state.status === 'done' && textField(form, 'live') !== '1')
    redirect(withQuery(safePath(textField(form, 'after')), {}, fragment(id)))
  return state
}

/** The outcome that a button's value or a field names; a form that asks for no reason leaves it as it is. */
function outcomeInput(form: FormData, kind = textField(form, 'outcome')) {
  if (!kind) return {}
  const outcome = kind === 'undecided' ? null : (kind as OutcomeKind)
  return form.has('reason') ? { outcome, reason: textField(form, 'reason') } : { outcome }
}
