import { pageTitle, requireUser, runQuery } from '@/app/_entry/page'
import { StaticFilter } from '@/app/_entry/static-filter'
import { StaticHtml } from '@/app/_entry/static-html'
import { AnnotationListFilter } from '@/components/annotations/annotation-filter'
import { AnnotationList } from '@/components/annotations/annotation-list'
import { EmptyState } from '@/components/ui/empty-state'
import { ListShortcuts } from '@/components/ui/list-shortcuts'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { reportPath, withQuery } from '@/lib/addresses'
import { browseAnnotations } from '@/lib/annotations/browse-annotations'
import { titleOf } from '@/lib/i18n/title'

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
  const list = await runQuery(browseAnnotations, { ...chosen, cursor })
  const { items, nextCursor } = list
  const { annotations, ui } = words
  const toAddress = (more: Record<string, string | undefined>) =>
    withQuery('/annotations', { ...chosen, ...more })
  const shortcuts = [
    { key: 'j', label: ui.shortcuts.next },
    { key: 'k', label: ui.shortcuts.previous },
    { key: '?', label: ui.shortcuts.help },
  ]
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
      {items.length > 0 || isFiltered ? (
        <StaticFilter>
          <AnnotationListFilter
            words={annotations}
            ui={ui}
            locale={locale}
            chosen={chosen}
            facets={list.facets}
            reportLabel={words.takeaways.report}
            reports={list.reports.map((report) => [report.slug, titleOf(report, locale)])}
            toAddress={(filters) => withQuery('/annotations', filters)}
          />
        </StaticFilter>
      ) : null}
      {items.length > 0 ? (
        <StaticHtml>
          <AnnotationList
            id="annotations"
            annotations={items}
            words={annotations}
            locale={locale}
            now={now}
          />
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
      <ListShortcuts
        list="annotations"
        shortcuts={shortcuts}
        words={{ title: ui.shortcuts.title, close: ui.close }}
      />
    </>
  )
}
