'use client'

import { Suspense } from 'react'
import { keepReadingPosition, type ReadingPositionContext } from '@/components/reading/reading-position'
import { useCurrentSection } from '@/components/reading/use-current-section'
import { usePointedCode } from '@/components/reading/use-pointed-code'
import { lateComponent } from '@/components/ui/late-component'

/** Loaded when a code is pointed at; without it the code is a link all the same. */
const TakeawayCard = lateComponent(() => import('@/components/reading/takeaway-card'))

/**
 * Says where one is in a report: the section in the contents, and what a takeaway's code stands for. The place is kept,
 * where there is one to keep.
 */
export function ReadingGuide({ position }: { position: ReadingPositionContext | null }) {
  useCurrentSection((section, heading) => {
    if (position) keepReadingPosition(position, section, heading)
  })
  const code = usePointedCode()
  if (!code) return null
  return (
    <Suspense>
      <TakeawayCard key={code.href + code.dataset.range} code={code} />
    </Suspense>
  )
}
