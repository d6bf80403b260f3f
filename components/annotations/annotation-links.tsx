import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { withQuery } from '@/lib/addresses'

type Props = {
  report: string
  paragraph: { start: number; end: number }
  count: number
  label: (count: number) => string
  /** The word for annotating the paragraph; nothing where the reader may not. */
  add?: string
}

/** Beside a paragraph: its notes, and the way to annotate it. Plain links, which the reading layer answers in place. */
export function AnnotationLinks({ report, paragraph: { start, end }, count, label, add }: Props) {
  return (
    <span className="note-links no-print" lang="">
      {add ? (
        <Link
          href={withQuery('/annotations/new', { report, start, end })}
          data-add={`${start}-${end}`}
          className="note-add"
        >
          <Icon name="plus" /> {add}
        </Link>
      ) : null}
      {count > 0 ? (
        <Link
          href={withQuery('/annotations', { report, from: start, to: end })}
          data-notes={start}
          aria-label={label(count)}
          className="note-count"
        >
          <Icon name="comment" /> {count}
        </Link>
      ) : null}
    </span>
  )
}
