import type { RefObject } from 'react'
import { AnnotationHead, type MarginAnnotation } from '@/components/annotations/annotation-card'
import AnnotationDetail, { type AnnotationDetailProps } from '@/components/annotations/annotation-detail'
import { AnnotationPanel } from '@/components/annotations/annotation-panel'

type Props = Omit<AnnotationDetailProps, 'annotation' | 'quote'> & {
  root: RefObject<HTMLElement | null>
  annotations: MarginAnnotation[]
  close: () => void
}

/** The annotations of one place, where the margin does not show them one by one. */
export default function AnnotationSheet({ root, annotations, close, words, ...detail }: Props) {
  const [first] = annotations
  if (!first) return null
  return (
    <AnnotationPanel
      key={first.id}
      root={root}
      passage={first}
      label={words.atThisPassage}
      close={words.close}
      onClose={close}
    >
      <ol className="flex flex-col divide-y divide-line">
        {annotations.map((annotation) => (
          <li key={annotation.id} className="py-2 first:pt-0">
            <AnnotationHead annotation={annotation} words={words} />
            <AnnotationDetail
              annotation={annotation}
              words={words}
              quote={annotation.quote !== first.quote}
              {...detail}
            />
          </li>
        ))}
      </ol>
    </AnnotationPanel>
  )
}
