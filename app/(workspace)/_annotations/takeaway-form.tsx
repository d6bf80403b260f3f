import type { ComponentProps } from 'react'
import { runQuery } from '@/app/_entry/page'
import { TakeawayForm } from '@/components/takeaways/takeaway-form'
import { readAnnotation } from '@/lib/annotations/read-annotation'

type Props = ComponentProps<typeof TakeawayForm> & { annotationId: string }

/** The form of a new takeaway, filled with the words of an annotation and the passage it stands at. */
export async function AnnotatedTakeawayForm({ annotationId, initial, ...form }: Props) {
  const { id, body, report, anchor } = await runQuery(readAnnotation, { id: annotationId })
  const isStanding = anchor.status === 'same' || anchor.status === 'moved'
  return (
    <TakeawayForm
      {...form}
      initial={{
        ...initial,
        statement: body ?? '',
        evidence: isStanding && report === form.report ? [anchor] : initial.evidence,
        sourceId: id,
      }}
    />
  )
}
