'use client'

import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react'
import type { FormAction } from '@/components/ui/action-state'
import { Notice } from '@/components/ui/notice'
import { commentPath } from '@/lib/addresses'

type Replies = { post: FormAction; readerId: string; finish: (commentId: string) => void }

const RepliesContext = createContext<Replies | null>(null)

/** What the boxes for replies share; null outside of them. */
export const useReplies = () => useContext(RepliesContext)

/** The list of what waits, with what was replied last: the row itself goes once it waits no longer. */
export function WaitingReplies({
  post,
  readerId,
  words,
  children,
}: {
  post: FormAction
  readerId: string
  words: { posted: string; seePosted: string }
  children: ReactNode
}) {
  const [posted, setPosted] = useState<string | null>(null)
  const notice = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (posted) notice.current?.focus()
  }, [posted])
  return (
    <RepliesContext value={{ post, readerId, finish: setPosted }}>
      {posted ? (
        <div ref={notice} tabIndex={-1} className="mb-3">
          <Notice tone="success">
            {words.posted}{' '}
            <a href={commentPath(posted)} className="link">
              {words.seePosted}
            </a>
          </Notice>
        </div>
      ) : null}
      {children}
    </RepliesContext>
  )
}
