import { classNames } from '@/components/ui/class-names'
import { clientGlyphs } from '@/components/ui/client-glyphs'
import { Glyph } from '@/components/ui/glyph'
import type { AnnotationKind } from '@/lib/annotations/schema'
import type { Messages } from '@/lib/i18n/messages'

/** An annotation as the margin shows it. */
export type MarginAnnotation = {
  id: string
  kind: AnnotationKind
  visibility: 'private' | 'staff'
  html: string
  tags: string[]
  author: { name: string }
  comments: number
  open: boolean
  report: string
  anchor: {
    status: keyof Messages['annotations']['status']
    /** Where it is proposed to stand. */
    proposal?: { start: number; end: number }
  }
  deletedAt: string | Date | null
  quote: string
  start: number
  end: number
  can: Record<string, boolean>
}

/** Kind, person and state in one line. */
export function AnnotationHead({
  annotation,
  words,
}: {
  annotation: MarginAnnotation
  words: Messages['annotations']
}) {
  return (
    <span className="flex min-w-0 items-center gap-1.5 text-xs">
      <span className={classNames('annotation-kind', `annotation-kind-${annotation.kind}`)}>
        {words.kinds[annotation.kind]}
      </span>
      <span className="truncate font-medium text-ink-2">{annotation.author.name}</span>
      {annotation.visibility === 'private' ? (
        <Glyph path={clientGlyphs.lock} label={words.privateMark} />
      ) : null}
      {annotation.open ? <span className="text-warm">{words.open}</span> : null}
      {annotation.anchor.status === 'proposed' ? <span className="text-warm">{words.waiting}</span> : null}
      {annotation.comments > 0 ? (
        <span className="ms-auto inline-flex items-center gap-0.5 text-ink-3">
          <Glyph path={clientGlyphs.comment} /> {annotation.comments}
        </span>
      ) : null}
    </span>
  )
}
