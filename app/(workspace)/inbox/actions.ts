'use server'

import { formAction, revalidate, runCommand } from '@/app/_entry/action'
import { textField } from '@/app/_entry/form'
import type { ActionState } from '@/components/ui/action-state'
import { followThread } from '@/lib/notifications/follow-thread'
import { markNotificationsRead } from '@/lib/notifications/mark-notifications-read'
import { muteThread } from '@/lib/notifications/mute-thread'

/** The number in the frame of every page may have changed. */
const showInbox = revalidate('/', 'layout')

export const markReadAction = formAction(
  markNotificationsRead,
  (form) => ({ until: textField(form, 'until') || undefined }),
  showInbox,
)

const actions: Record<string, (id: string) => Promise<ActionState>> = {
  read: (id) => runCommand(markNotificationsRead, { groupOf: id }),
  mute: (id) => runCommand(muteThread, { threadId: id }),
  follow: (id) => runCommand(followThread, { threadId: id }),
}

/** What one button of the list does: its value says what to which, so that all of them share one form. */
export async function inboxAction(_: ActionState, form: FormData): Promise<ActionState> {
  const [verb = '', id = ''] = textField(form, 'do').split(' ')
  const { status, message } = showInbox((await actions[verb]?.(id)) ?? { status: 'idle' })
  return { status, message }
}
