import {
  AnnotationBody,
  AnnotationHead,
  type MarginAnnotation,
} from '@/components/annotations/annotation-card'
import { Dialog } from '@/components/ui/dialog'
import type { Messages } from '@/lib/i18n/messages'

type Props = {
  annotations: MarginAnnotation[]
  open: boolean
  close: () => void
  words: Messages['annotations']
}

/** The notes of one place, over the page. */
export default function AnnotationSheet({ annotations: notes, open, close, words }: Props) {
  return (
    <Dialog side="end" open={open} onClose={close} title={words.atThisPassage} close={words.close}>
      <ol className="flex flex-col divide-y divide-line">
        {notes.map((annotation) => (
          <li key={annotation.id} className="py-3">
            <AnnotationHead annotation={annotation} words={words} />
            <AnnotationBody annotation={annotation} words={words} quote />
          </li>
        ))}
      </ol>
    </Dialog>
  )
}
