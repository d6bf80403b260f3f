'use client'

import { Suspense } from 'react'
import type { QuickRepliesProps } from '@/components/discussion/quick-replies-form'
import { lateComponent } from '@/components/ui/late-component'

const QuickRepliesForm = lateComponent(() => import('@/components/discussion/quick-replies-form'))

/** What a leader says in one tap; loaded for leaders alone. */
export function QuickReplies(props: QuickRepliesProps) {
  return (
    <Suspense>
      <QuickRepliesForm {...props} />
    </Suspense>
  )
}
