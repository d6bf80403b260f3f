import { pageTitle, requireUser, runQuery } from '@/app/_entry/page'
import { checkedLabel } from '@/app/(workspace)/_takeaways/checked-label'
import { parseRegisterSearch, Register } from '@/app/(workspace)/_takeaways/register'
import { FigureTable } from '@/components/takeaways/figure-table'
import { TakeawayLink } from '@/components/takeaways/takeaway-link'
import { listFigures } from '@/lib/takeaways/list-figures'

export const generateMetadata = pageTitle((words) => words.takeaways.figures)

export default async function FiguresPage({ searchParams }: PageProps<'/figures'>) {
  const { words, locale } = await requireUser()
  const search = parseRegisterSearch(await searchParams)
  const found = await runQuery(listFigures, search)
  const { figures, figuresHint, noFigures } = words.takeaways
  return (
    <Register
      path="/figures"
      title={figures}
      hint={figuresHint}
      none={noFigures}
      search={search}
      found={found}
    >
      <FigureTable
        caption={figures}
        words={words.takeaways}
        locale={locale}
        figures={found.items.map((figure) => ({
          ...figure,
          checked: checkedLabel(figure.checkedBy?.name, figure.checkedAt, locale),
          takeaway: figure.takeaway ? (
            <TakeawayLink takeaway={figure.takeaway} locale={locale} short />
          ) : null,
        }))}
      />
    </Register>
  )
}
