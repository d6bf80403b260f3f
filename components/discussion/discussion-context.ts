import type { ReactNode } from 'react'
import type { DiscussionUrlState } from '@/components/discussion/discussion-url'
import type { FormAction } from '@/components/ui/action-form'
import type { Locale } from '@/lib/i18n/locale'
import type { Messages } from '@/lib/i18n/messages'

/** What every part of the discussion needs to draw itself. */
export type DiscussionContext = {
  view: DiscussionUrlState
  words: Messages['discussion']
  locale: Locale
  now: Date
  readerId: string
  fill: (message: string, values: Record<string, string | number | Date>) => string
  newId: () => string
  /** Who else reads this now. */
  readers: ReactNode
  actions: Record<
    | `${'start' | 'resolve' | 'reopen' | 'follow' | 'mute' | 'lock' | 'unlock'}ThreadAction`
    | `${'post' | 'edit' | 'delete' | 'hide' | 'restore'}CommentAction`
    | `${'agree' | 'withdrawAgreement' | 'conclude' | 'endConclusion'}Action`,
    FormAction
  >
}
