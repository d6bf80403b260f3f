import { requireUser } from '@/app/_entry/page'
import { StaticFilter } from '@/app/_entry/static-filter'
import { StaticHtml } from '@/app/_entry/static-html'
import { postCommentAction, startThreadAction } from '@/app/(workspace)/_discussion/actions'
import { createAnnotationAction } from '@/app/(workspace)/annotations/actions'
import { AnnotationFilter } from '@/components/annotations/annotation-filter'
import { AnnotationLayer } from '@/components/annotations/annotation-layer'
import { Readers } from '@/components/live/readers'
import type { MarkView } from '@/components/reading/mark-view'
import { SourceText } from '@/components/reading/source-text'
import { apiPath, reportPath, withQuery } from '@/lib/addresses'
import type { ReportMarks } from '@/lib/annotations/schema'
import { findBoilerplate } from '@/lib/text/boilerplate'

type Props = {
  report: {
    slug: string
    title: string
    sourceName: string | null
    text?: string
    sections: { key: string; level: number; heading: string; start: number; end: number; runIn: boolean }[]
    paragraphs: { key: string; start: number; end: number }[]
    revision: { number: number }
    can: { writeTakeaways: boolean }
  }
  marks: ReportMarks
  chosen: Partial<Record<string, string>>
  view: MarkView
  /** A former revision is only read. */
  former: boolean
}

/** The text with its annotations and what these can be narrowed to. */
export async function ReadingText({ report, marks: reading, chosen, view, former }: Props) {
  const { words, locale, fill, actor, can } = await requireUser()
  const { annotations } = words
  const write = can('annotation.write') && !former
  const counts = new Map<string, number>()
  let at = 0
  for (const mark of reading.marks) {
    while (at < report.paragraphs.length - 1 && report.paragraphs[at]!.end <= mark.start) at++
    const key = report.paragraphs[at]?.key ?? ''
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const hrefOf = (marks: MarkView) =>
    withQuery(reportPath(report.slug), {
      ...chosen,
      revision: former ? report.revision.number : undefined,
      marks,
    })
  return (
    <div className="min-w-0">
      {former ? null : (
        // Their line is kept free, so that the text stays where it is when somebody comes.
        <div className="no-print min-h-5">
          <Readers href={withQuery(apiPath('readers'), { report: report.slug })} words={words.live.readers} />
        </div>
      )}
      <StaticFilter>
        <AnnotationFilter
          report={report.slug}
          words={annotations}
          locale={locale}
          chosen={chosen}
          facets={reading}
        />
      </StaticFilter>
      <AnnotationLayer
        key={report.revision.number}
        report={report.slug}
        revision={report.revision.number}
        readerId={actor.id}
        marks={reading.marks}
        words={annotations}
        create={write ? createAnnotationAction : undefined}
        replies={{ start: startThreadAction, post: postCommentAction }}
        mayWriteTakeaways={report.can.writeTakeaways}
        view={view}
        viewHrefs={{
          all: hrefOf('all'),
          takeaways: hrefOf('takeaways'),
          annotations: hrefOf('annotations'),
          text: hrefOf('text'),
        }}
        filters={chosen}
      >
        <StaticHtml>
          <SourceText
            title={report.title}
            text={report.text ?? ''}
            sections={report.sections}
            paragraphs={report.paragraphs}
            passages={reading.passages}
            hiddenRanges={findBoilerplate({
              text: report.text ?? '',
              paragraphs: report.paragraphs,
              known: [report.title, report.sourceName ?? ''],
              referenced: [...reading.marks, ...reading.passages],
            })}
            locale={locale}
            openThreads={(count) => fill(words.takeaways.openThreads, { count })}
            annotations={{
              report: report.slug,
              counts,
              count: (count) => fill(annotations.count, { count }),
              add: write ? annotations.annotateParagraph : undefined,
            }}
          />
        </StaticHtml>
      </AnnotationLayer>
    </div>
  )
}
