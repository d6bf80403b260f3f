import { useState } from 'react'
import type { ActionState } from '@/components/ui/action-state'

type ComposerOutcome = {
  answer: ActionState | null
  notice: { text: string; href: string; tone: 'success' | 'warm' } | null
  /** On its way: the words stand in the discussion, and no longer in the field. */
  sending: boolean
  pending: boolean
  /** What could not be sent is a draft on this device. */
  draftSaved: boolean
}

export type ComposerView = ComposerOutcome & {
  state: ActionState
  fault: string | undefined
  /** What stands now, where somebody else has changed it. */
  conflict: { body: string; version: number } | undefined
  preview: string | undefined
  signIn: boolean
}

const first: ComposerOutcome = {
  answer: null,
  notice: null,
  sending: false,
  pending: false,
  draftSaved: false,
}

/** What a form shows of what became of its comment; `plain` is the answer to a form that was sent without scripts. */
export function useComposerView(plain: ActionState) {
  const [outcome, setOutcome] = useState(first)
  const state = outcome.answer ?? plain
  const failed = state.status === 'failed'
  const view: ComposerView = {
    ...outcome,
    state,
    fault: state.fields?.body,
    conflict: failed ? (state.detail as ComposerView['conflict']) : undefined,
    preview: (state.result as { preview?: string } | undefined)?.preview,
    signIn: outcome.answer?.code === 'unauthenticated',
  }
  const show = (change: Partial<ComposerOutcome>) => setOutcome((now) => ({ ...now, ...change }))
  return [view, show] as const
}
