'use client'

import type { Route } from 'next'
import { lazy, Suspense } from 'react'
import { useDiscussion } from '@/components/discussion/discussion-state'
import { buttonClass } from '@/components/ui/button'

const CommentForm = lazy(() => import('@/components/discussion/comment-form'))

/** Among several threads, the form of each is opened where it is wanted; without JavaScript on the page of the thread. */
export function ThreadWriter({ threadId, href, label }: { threadId: string; href: Route; label: string }) {
  const form = useDiscussion()?.forms.find(({ kind, id }) => kind === 'write' && id === threadId)
  if (form)
    return (
      <Suspense>
        <CommentForm form={form} threadId={threadId} />
      </Suspense>
    )
  return (
    <a href={href} data-open="write" className={`no-print ${buttonClass({ size: 'small' })}`}>
      {label}
    </a>
  )
}
