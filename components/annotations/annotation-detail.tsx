import type { MarginAnnotation } from '@/components/annotations/annotation-card'
import { AnnotationReplies, type ReplyDoor } from '@/components/annotations/annotation-replies'
import { Badge } from '@/components/ui/badge'
import { Icon } from '@/components/ui/icon'
import { annotationPath, reportPath } from '@/lib/addresses'
import type { Messages } from '@/lib/i18n/messages'
import { fullWidthPunctuation } from '@/lib/text/punctuation'

export type AnnotationDetailProps = {
  annotation: MarginAnnotation
  words: Messages['annotations']
  readerId: string
  replies: ReplyDoor
  /** Whether the words of the text are quoted: where they do not stand beside it. */
  quote?: boolean
  onReplied: (annotation: MarginAnnotation) => void
}

/** A whole annotation: what it says, its tags, what was answered, and the field to answer in. Loaded when one is opened. */
export default function AnnotationDetail(props: AnnotationDetailProps) {
  const { annotation, words, quote } = props
  const shared = annotation.visibility === 'staff'
  return (
    <div className="annotation-detail">
      {quote ? (
        <blockquote lang="zh-CN" className="quote mb-1 line-clamp-2 text-sm">
          {fullWidthPunctuation(annotation.quote)}
        </blockquote>
      ) : null}
      {annotation.deletedAt ? (
        <p className="text-ink-3 text-sm">{words.deleted}</p>
      ) : (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised by lib/text/markdown on the server
        <div className="prose text-sm" dangerouslySetInnerHTML={{ __html: annotation.html }} />
      )}
      <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        {annotation.tags.map((tag) => (
          <Badge key={tag}>{tag}</Badge>
        ))}
        {shared ? (
          <a href={annotationPath(annotation.id)} className="link">
            <Icon name="comment" /> {words.reply}
            {annotation.comments > 0 ? ` ${annotation.comments}` : null}
          </a>
        ) : null}
        {annotation.can.edit ? (
          <a href={annotationPath(annotation.id, 'edit')} className="link">
            {words.edit}
          </a>
        ) : null}
        {annotation.anchor.status === 'proposed' && annotation.can.settle ? (
          <a href={reportPath(annotation.report, 'revisions', 'unsettled')} className="link">
            {words.confirmAnchors}
          </a>
        ) : null}
      </p>
      {shared ? <AnnotationReplies key={annotation.id} {...props} /> : null}
    </div>
  )
}
