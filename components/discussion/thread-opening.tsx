'use client'

import type { ReactNode } from 'react'
import { useDiscussion } from '@/components/discussion/discussion-state'

type Props = {
  kind: 'write' | 'outcome'
  threadId: string
  /** An outcome resolves an open thread. */
  resolves?: boolean
  /** The link that opens it. */
  children: ReactNode
}

/** What is opened at a thread: the form to write in, instead of its link, or the menu of outcomes below. */
export function ThreadOpening({ kind, threadId, resolves = false, children }: Props) {
  const { tools, forms = [], menu } = useDiscussion() ?? {}
  const isHere = (one: { kind: string; id: string }) => one.kind === kind && one.id === threadId
  const form = forms.find(isHere)
  return (
    <>
      {tools && form ? <tools.CommentForm form={form} threadId={threadId} /> : children}
      {tools && menu && isHere(menu) ? (
        <tools.OutcomeMenu threadId={threadId} trigger={menu.trigger} resolves={resolves} />
      ) : null}
    </>
  )
}
