import { toTextAddress } from '@/components/annotations/text-address'
import { Badge } from '@/components/ui/badge'
import { Icon } from '@/components/ui/icon'
import { List, ListRow } from '@/components/ui/list'
import { Timestamp } from '@/components/ui/timestamp'
import { annotationPath, withQuery } from '@/lib/addresses'
import type { AnnotationView } from '@/lib/annotations/present'
import type { Locale } from '@/lib/i18n/locale'
import type { Messages } from '@/lib/i18n/messages'
import { fullWidthPunctuation } from '@/lib/text/punctuation'

type Props = {
  id?: string
  annotations: AnnotationView[]
  words: Messages['annotations']
  locale: Locale
  now: Date
}
type AnnotationRowProps = Omit<Props, 'id' | 'annotations'> & { annotation: AnnotationView }

export function AnnotationList({ id, annotations, ...row }: Props) {
  return (
    <List id={id} label={row.words.title}>
      {annotations.map((annotation) => (
        <AnnotationRow key={annotation.id} annotation={annotation} {...row} />
      ))}
    </List>
  )
}

/** An annotation in a list: its words of the text, what it says, who wrote it. */
function AnnotationRow({ annotation, words, locale, now }: AnnotationRowProps) {
  const { status } = annotation.anchor
  return (
    <ListRow
      id={`n-${annotation.id}`}
      meta={
        <>
          <span className={`annotation-kind annotation-kind-${annotation.kind}`}>
            {words.kinds[annotation.kind]}
          </span>
          <span lang="zh-CN">{annotation.author.name}</span>
          <Timestamp date={annotation.createdAt} now={now} locale={locale} />
          {annotation.visibility === 'private' ? <Icon name="lock" label={words.privateMark} /> : null}
          {annotation.open ? <span className="text-warm">{words.open}</span> : null}
          {annotation.kind === 'question' && !annotation.open ? (
            <Badge tone="jade">{words.resolved}</Badge>
          ) : null}
          {status === 'proposed' || status === 'orphaned' ? (
            <Badge tone="warm">{words.status[status]}</Badge>
          ) : null}
          {annotation.tags.map((tag) => (
            <a
              key={tag}
              href={withQuery('/annotations', { report: annotation.report, tag })}
              className="max-w-full"
            >
              <Badge>{tag}</Badge>
            </a>
          ))}
          <a href={annotationPath(annotation.id)} className="link">
            <Icon name="comment" /> {words.reply}
            {annotation.comments > 0 ? ` ${annotation.comments}` : null}
          </a>
        </>
      }
    >
      <blockquote lang="zh-CN" className="quote max-w-measure text-sm">
        <a
          href={toTextAddress(annotation)}
          data-row=""
          title={words.inText}
          className="line-clamp-3 hover:underline"
        >
          {fullWidthPunctuation(annotation.quote)}
        </a>
      </blockquote>
      {annotation.deletedAt ? (
        <p className="mt-1 text-ink-3">{words.deleted}</p>
      ) : (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised by lib/text/markdown
        <div className="prose mt-1 max-w-measure" dangerouslySetInnerHTML={{ __html: annotation.html }} />
      )}
    </ListRow>
  )
}
