import type { MarginAnnotation } from '@/components/annotations/annotation-card'
import { AnnotationForm } from '@/components/annotations/annotation-form'
import type { QuotedSelection } from '@/components/reading/selection'
import type { FormAction } from '@/components/ui/action-form'
import { Dialog } from '@/components/ui/dialog'
import type { Messages } from '@/lib/i18n/messages'
import { fullWidthPunctuation } from '@/lib/text/punctuation'

export type NewAnnotation = { picked: QuotedSelection; kind: string; id: string }

type Props = {
  newAnnotation: NewAnnotation | null
  report: string
  readerId: string
  create: FormAction
  close: () => void
  onSaved: (annotation: MarginAnnotation & { end: number }) => void
  words: Messages['annotations']
}

/** Where a note on picked words is written, over the page. */
export default function AnnotationDialog({
  newAnnotation: writing,
  report,
  readerId,
  create,
  close,
  onSaved: saved,
  words,
}: Props) {
  return (
    <Dialog
      open={writing !== null}
      onClose={close}
      title={words.newTitle}
      close={words.close}
      description={
        <blockquote lang="zh-CN" className="quote line-clamp-4">
          {fullWidthPunctuation(writing?.picked.quote ?? '')}
        </blockquote>
      }
    >
      {writing ? (
        <AnnotationForm
          key={`${writing.picked.start}-${writing.picked.end}`}
          action={create}
          words={words}
          draftKey={`${readerId}.note.${report}.${writing.picked.start}-${writing.picked.end}`}
          initial={{ id: writing.id, kind: writing.kind, body: '', visibility: 'staff', tags: [] }}
          hidden={{
            report,
            start: String(writing.picked.start),
            end: String(writing.picked.end),
            quote: writing.picked.quote,
          }}
          onSaved={(result) => saved(result as MarginAnnotation & { end: number })}
        />
      ) : null}
    </Dialog>
  )
}
