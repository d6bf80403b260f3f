import { Icon } from '@/components/ui/icon'
import { withQuery } from '@/lib/addresses'

type Props = {
  report: string
  paragraph: { start: number; end: number }
  count: number
  label: (count: number) => string
  /** The word for annotating the paragraph; nothing where the reader may not. */
  add?: string
}

/** Beside a paragraph: its annotations, and the way to annotate it. Plain links, which the reading layer answers in place. */
export function AnnotationLinks({ report, paragraph: { start, end }, count, label, add }: Props) {
  return (
    <span className="annotation-links no-print" lang="">
      {add ? (
        <a
          href={withQuery('/annotations/new', { report, start, end })}
          data-add={`${start}-${end}`}
          className="annotation-add"
        >
          <Icon name="plus" /> {add}
        </a>
      ) : null}
      {count > 0 ? (
        <a
          href={withQuery('/annotations', { report, from: start, to: end })}
          data-annotations={start}
          aria-label={label(count)}
          className="annotation-count"
        >
          <Icon name="comment" /> {count}
        </a>
      ) : null}
    </span>
  )
}
