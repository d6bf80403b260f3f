import type { Metadata, Route } from 'next'
import { enter, show } from '@/app/_entry/page'
import { faultSentence } from '@/app/_entry/problem'
import { reader } from '@/app/_entry/visitor'
import { cancelExportAction } from '@/app/(workspace)/summaries/[id]/exports/actions'
import { ExportRow } from '@/components/exports/export-row'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { List } from '@/components/ui/list'
import { PageHeader } from '@/components/ui/page-header'
import { listExports } from '@/lib/summaries/list-exports'
import { listVersions } from '@/lib/summaries/list-versions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await reader()).words.exports.mine }
}

export default async function ExportsPage({ params }: PageProps<'/summaries/[id]/exports'>) {
  const { words, now, locale, fill } = await enter()
  const { id } = await params
  const { title } = await show(listVersions, { id })
  const { items } = await show(listExports, { summary: id })
  const { summaries, exports } = words
  const going = items.some((order) => order.status === 'waiting' || order.status === 'running')
  const trail = [
    { href: '/summaries', label: summaries.title },
    { href: `/summaries/${id}`, label: title, lang: 'zh-CN' },
  ]
  return (
    <>
      <PageHeader
        before={<Breadcrumbs label={summaries.title} trail={trail} />}
        title={exports.mine}
        meta={exports.mineHint}
        actions={
          going ? <LinkButton href={`/summaries/${id}/exports` as Route}>{exports.refresh}</LinkButton> : null
        }
      />
      {items.length === 0 ? (
        <EmptyState
          title={exports.none}
          text={exports.noneText}
          action={<LinkButton href={`/summaries/${id}` as Route}>{summaries.toSummary}</LinkButton>}
        />
      ) : (
        <List label={exports.mine}>
          {items.map((order) => (
            <ExportRow
              key={order.id}
              order={{ ...order, fault: order.fault && faultSentence(order.fault, locale) }}
              summaryId={id}
              cancel={cancelExportAction}
              words={exports}
              items={words.layout.items}
              locale={locale}
              now={now}
              fill={fill}
            />
          ))}
        </List>
      )}
    </>
  )
}
