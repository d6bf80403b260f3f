import { pageTitle, requireUser, runQuery } from '@/app/_entry/page'
import { summaryTrail } from '@/app/(workspace)/_summaries/trail'
import { changeShareAction } from '@/app/(workspace)/summaries/[id]/actions'
import { ShareAdd, ShareRow } from '@/components/summaries/share-forms'
import { Badge } from '@/components/ui/badge'
import { ChineseText } from '@/components/ui/chinese-text'
import { EmptyState } from '@/components/ui/empty-state'
import { List, ListRow } from '@/components/ui/list'
import { DoneNotice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { listShares } from '@/lib/summaries/list-shares'
import { partnerLabels } from '@/lib/summaries/partners'

export const generateMetadata = pageTitle((words) => words.summaries.share)

export default async function SharePage({ params, searchParams }: PageProps<'/summaries/[id]/share'>) {
  const { words, fill } = await requireUser()
  const [{ id }, search] = await Promise.all([params, searchParams])
  const { title, shares, partners } = await runQuery(listShares, { id })
  const { summaries } = words
  return (
    <>
      <PageHeader
        {...summaryTrail(words, { id, title })}
        title={summaries.share}
        meta={summaries.shareText}
      />
      <DoneNotice text={search.done && summaries.sharesUpdated} />
      <Section id="add" title={summaries.shareAdd} className="mb-8" headingClass="sr-only">
        <ShareAdd
          key={shares.length}
          action={changeShareAction}
          id={id}
          labels={[...partnerLabels(partners).keys()]}
          words={summaries}
        />
      </Section>
      {shares.length === 0 ? <EmptyState title={summaries.shareNone} text={summaries.shareNoneText} /> : null}
      {shares.length > 0 ? (
        <List label={summaries.sharedWith}>
          {shares.map((share) => (
            <ListRow
              key={`${share.id} ${share.level}`}
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2"
            >
              <span className="flex items-center gap-2">
                <ChineseText className="font-medium">{share.name}</ChineseText>
                {share.kind === 'department' ? <Badge>{summaries.departments}</Badge> : null}
              </span>
              <ShareRow
                action={changeShareAction}
                id={id}
                share={share}
                names={{
                  level: fill(summaries.levelOf, { name: share.name }),
                  remove: fill(summaries.unshareOf, { name: share.name }),
                }}
                words={summaries}
              />
            </ListRow>
          ))}
        </List>
      ) : null}
    </>
  )
}
