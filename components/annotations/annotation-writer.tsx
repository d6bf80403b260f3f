import type { RefObject } from 'react'
import type { MarginAnnotation } from '@/components/annotations/annotation-card'
import { loadDefaults, saveDefaults } from '@/components/annotations/annotation-defaults'
import { AnnotationForm } from '@/components/annotations/annotation-form'
import { AnnotationPanel } from '@/components/annotations/annotation-panel'
import { openStorage } from '@/components/drafts/draft-storage'
import type { QuotedSelection } from '@/components/reading/selection'
import type { FormAction } from '@/components/ui/action-state'
import type { Messages } from '@/lib/i18n/messages'
import { fullWidthPunctuation } from '@/lib/text/punctuation'

/** `kind` is null where none was chosen. */
export type StartedAnnotation = { picked: QuotedSelection; kind: string | null; id: string }

type Props = {
  root: RefObject<HTMLElement | null>
  newAnnotation: StartedAnnotation
  report: string
  readerId: string
  create: FormAction
  close: () => void
  onSaved: (annotation: MarginAnnotation) => void
  words: Messages['annotations']
}

/** Where an annotation on picked words is written: beside their line, the words in sight. */
export default function AnnotationWriter({
  root,
  newAnnotation: { picked, kind, id },
  report,
  readerId,
  create,
  close,
  onSaved: saved,
  words,
}: Props) {
  const { start, end, quote } = picked
  const defaults = loadDefaults(openStorage(), readerId)
  return (
    <AnnotationPanel root={root} passage={picked} label={words.newTitle} close={words.close} onClose={close}>
      <blockquote lang="zh-CN" className="quote mb-2 line-clamp-2 text-xs">
        {fullWidthPunctuation(quote)}
      </blockquote>
      <AnnotationForm
        compact
        action={create}
        words={words}
        draftKey={`${readerId}.note.${report}.${start}-${end}`}
        initial={{ ...defaults, id, kind: kind ?? defaults.kind, body: '', tags: [] }}
        hidden={{ report, start: String(start), end: String(end), quote }}
        onSaved={(result) => {
          const annotation = result as MarginAnnotation
          saveDefaults(openStorage(), readerId, annotation)
          saved(annotation)
        }}
      />
    </AnnotationPanel>
  )
}
