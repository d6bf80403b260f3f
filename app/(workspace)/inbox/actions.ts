'use server'

import { formAction, revalidate } from '@/app/_entry/action'
import { textField, textFields } from '@/app/_entry/form'
import { followThread } from '@/lib/notifications/follow-thread'
import { markNotificationsRead } from '@/lib/notifications/mark-notifications-read'
import { muteThread } from '@/lib/notifications/mute-thread'

/** The number in the frame of every page may have changed. */
const showInbox = revalidate('/', 'layout')

export const markReadAction = formAction(
  markNotificationsRead,
  (form) => ({
    groupOf: textField(form, 'groupOf') || undefined,
    until: textField(form, 'until') || undefined,
  }),
  showInbox,
)

export const muteAction = formAction(muteThread, (form) => textFields(form, 'threadId'), showInbox)
export const followAction = formAction(followThread, (form) => textFields(form, 'threadId'), showInbox)
