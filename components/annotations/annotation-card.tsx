import { Badge } from '@/components/ui/badge'
import { classNames } from '@/components/ui/class-names'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { annotationPath } from '@/lib/addresses'
import type { Messages } from '@/lib/i18n/messages'
import { fullWidthPunctuation } from '@/lib/text/punctuation'

export type AnnotationKind = keyof Messages['annotations']['kinds']

/** A note as the margin shows it. */
export type MarginAnnotation = {
  id: string
  kind: AnnotationKind
  visibility: 'private' | 'staff'
  html: string
  tags: string[]
  author: { name: string }
  comments: number
  open: boolean
  deletedAt: string | Date | null
  quote: string
  start: number
}

type AnnotationMessages = Messages['annotations']

/** A note whole: who, what, its tags, and the way to its page. */
export function AnnotationBody({
  annotation,
  words,
  quote,
}: {
  annotation: MarginAnnotation
  words: AnnotationMessages
  quote?: boolean
}) {
  return (
    <>
      {quote ? (
        <blockquote lang="zh-CN" className="quote mb-1 line-clamp-3 text-sm">
          {fullWidthPunctuation(annotation.quote)}
        </blockquote>
      ) : null}
      {annotation.deletedAt ? (
        <p className="text-ink-3 text-sm">{words.deleted}</p>
      ) : (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised by lib/text/markdown on the server
        <div className="prose text-sm" dangerouslySetInnerHTML={{ __html: annotation.html }} />
      )}
      <p className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
        {annotation.tags.map((tag) => (
          <Badge key={tag}>{tag}</Badge>
        ))}
        <Link href={annotationPath(annotation.id)} className="link">
          <Icon name="comment" /> {words.reply}
          {annotation.comments > 0 ? ` ${annotation.comments}` : null}
        </Link>
      </p>
    </>
  )
}

/** Kind, person and state in one line. */
export function AnnotationHead({
  annotation,
  words,
}: {
  annotation: MarginAnnotation
  words: AnnotationMessages
}) {
  return (
    <span className="flex min-w-0 items-center gap-1.5 text-xs">
      <span className={classNames('note-kind', `note-kind-${annotation.kind}`)}>
        {words.kinds[annotation.kind]}
      </span>
      <span className="truncate font-medium text-ink-2">{annotation.author.name}</span>
      {annotation.visibility === 'private' ? <Icon name="lock" label={words.privateMark} /> : null}
      {annotation.open ? <span className="text-warm">{words.open}</span> : null}
      {annotation.comments > 0 ? (
        <span className="ms-auto inline-flex items-center gap-0.5 text-ink-3">
          <Icon name="comment" /> {annotation.comments}
        </span>
      ) : null}
    </span>
  )
}
