'use client'

import { lazy, Suspense } from 'react'
import { useDiscussion } from '@/components/discussion/discussion-state'
import { buttonClass } from '@/components/ui/button'
import { threadPath } from '@/lib/addresses'

const OutcomeMenu = lazy(() => import('@/components/discussion/outcome-menu'))

type Props = { threadId: string; label: string; resolves: boolean }

/** Says what became of the opinion of a thread; without JavaScript on a page of its own. */
export function OutcomeChoice({ threadId, label, resolves }: Props) {
  const menu = useDiscussion()?.menu
  return (
    <span className="outcome-choice">
      <a
        href={threadPath(threadId, 'outcome')}
        data-open="outcome"
        className={buttonClass({ variant: 'quiet', size: 'small' })}
      >
        {label}
      </a>
      {menu?.kind === 'outcome' && menu.id === threadId ? (
        <Suspense>
          <OutcomeMenu threadId={threadId} trigger={menu.trigger} resolves={resolves} />
        </Suspense>
      ) : null}
    </span>
  )
}
