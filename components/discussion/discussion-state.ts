import { createContext, type ReactNode, useContext } from 'react'
import type { DiscussionFormActions } from '@/components/discussion/discussion-context'
import type { ActionState } from '@/components/ui/action-state'

/** A form that stands open at a comment, or at a thread (`write`). */
export type OpenForm = { kind: 'reply' | 'edit' | 'hide' | 'delete' | 'write'; id: string }

/** The one menu, at the comment, or at the thread (`outcome`), whose button opened it. */
export type OpenMenu = { kind: 'menu' | 'outcome'; id: string; trigger: HTMLElement }

/** One's own comment on its way to the server; without a thread it begins one. */
export type PendingComment = { id: string; text: ReactNode; threadId: string | null }

/** What the browser knows of a discussion beside what the server drew. */
export type DiscussionState = {
  reader: { id: string; name: string }
  /** What the forms send along: what is discussed. */
  target: Record<string, string>
  actions: DiscussionFormActions
  /** The parts that are opened, once somebody was about to open one. */
  tools: typeof import('@/components/discussion/discussion-tools') | null
  forms: OpenForm[]
  menu: OpenMenu | null
  pending: PendingComment[]
  open: (form: OpenForm) => void
  close: (form: OpenForm) => void
  closeMenu: () => void
  /** Does what a button's value says ("hide <id>"). */
  act: (action: string, reason?: string) => Promise<ActionState>
  addPending: (comment: PendingComment) => void
  dropPending: (ids: string[]) => void
}

export const DiscussionStateContext = createContext<DiscussionState | null>(null)

/** The state of the discussion around a component; null where a form stands on a page of its own. */
export function useDiscussion(): DiscussionState | null {
  return useContext(DiscussionStateContext)
}
