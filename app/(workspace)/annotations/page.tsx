import { pageTitle, requireUser, runQuery } from '@/app/_entry/page'
import { StaticHtml } from '@/app/_entry/static-html'
import { AnnotationRow } from '@/components/annotations/annotation-row'
import { EmptyState } from '@/components/ui/empty-state'
import { List } from '@/components/ui/list'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { reportPath, withQuery } from '@/lib/addresses'
import { listAnnotations } from '@/lib/annotations/list-annotations'

const names = ['report', 'takeaway', 'kind', 'author', 'tag', 'mine', 'open', 'from', 'to'] as const

export const generateMetadata = pageTitle((words) => words.annotations.title)

export default async function AnnotationsPage({ searchParams }: PageProps<'/annotations'>) {
  const { words, locale, now } = await requireUser()
  const search = await searchParams
  const one = (name: string) => [search[name]].flat()[0] || undefined
  const chosen: Record<string, string> = Object.fromEntries(
    names.flatMap((name) => {
      const value = one(name)
      return value ? [[name, value]] : []
    }),
  )
  const cursor = one('cursor')
  const { items, nextCursor } = await runQuery(listAnnotations, { ...chosen, cursor })
  const { annotations } = words
  const toAddress = (more: Record<string, string>) => withQuery('/annotations', { ...chosen, ...more })
  const isFiltered = Object.keys(chosen).some((name) => name !== 'report') || cursor !== undefined
  return (
    <>
      <PageHeader
        trailLabel={words.takeaways.breadcrumb}
        trail={
          chosen.report ? [{ href: reportPath(chosen.report), label: words.reports.fullText }] : undefined
        }
        title={annotations.title}
      />
      {items.length > 0 ? (
        <StaticHtml>
          <List label={annotations.title}>
            {items.map((annotation) => (
              <AnnotationRow
                key={annotation.id}
                annotation={annotation}
                words={annotations}
                locale={locale}
                now={now}
              />
            ))}
          </List>
        </StaticHtml>
      ) : isFiltered ? (
        <p className="text-ink-2">{annotations.noMatches}</p>
      ) : (
        <EmptyState title={annotations.empty} text={annotations.emptyText} />
      )}
      <Pagination
        label={annotations.title}
        first={cursor ? { href: toAddress({}), label: words.ui.first } : undefined}
        next={nextCursor ? { href: toAddress({ cursor: nextCursor }), label: words.ui.next } : undefined}
      />
    </>
  )
}
