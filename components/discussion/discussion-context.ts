import type { ReactNode } from 'react'
import type { DiscussionUrlState } from '@/components/discussion/discussion-url'
import type { FormAction } from '@/components/ui/action-state'
import type { DocumentPart } from '@/components/ui/document-only'
import type { FillMessage } from '@/lib/i18n/fill'
import type { Locale } from '@/lib/i18n/locale'
import type { Messages } from '@/lib/i18n/messages'

export type DiscussionFormActions = Record<'start' | 'post' | 'edit' | 'act', FormAction>

/** What every part of the discussion needs to draw itself. */
export type DiscussionContext = {
  view: DiscussionUrlState
  words: Messages['discussion']
  locale: Locale
  now: Date
  reader: { id: string; name: string }
  /** Whether the reader is offered what leaders say most, in one tap. */
  quickReplies: boolean
  fill: FillMessage
  newId: () => string
  /** Draws plain parts once, as markup. */
  StaticHtml: (props: { children: ReactNode }) => Promise<ReactNode>
  toDocumentPart: <Part>(part: Part) => Promise<DocumentPart<Part>>
  /** Who else reads this now. */
  readers: ReactNode
  actions: DiscussionFormActions
}
