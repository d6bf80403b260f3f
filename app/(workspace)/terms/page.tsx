import { pageTitle, requireUser, runQuery } from '@/app/_entry/page'
import { parseRegisterSearch, Register } from '@/app/(workspace)/_takeaways/register'
import { TakeawayLink } from '@/components/takeaways/takeaway-link'
import { TermList } from '@/components/takeaways/term-list'
import { listTerms } from '@/lib/takeaways/list-terms'

export const generateMetadata = pageTitle((words) => words.takeaways.terms)

export default async function TermsPage({ searchParams }: PageProps<'/terms'>) {
  const { words, locale } = await requireUser()
  const search = parseRegisterSearch(await searchParams)
  const found = await runQuery(listTerms, search)
  const { terms, termsHint, noTerms, toText } = words.takeaways
  return (
    <Register path="/terms" title={terms} hint={termsHint} none={noTerms} search={search} found={found}>
      <TermList
        toText={toText}
        locale={locale}
        terms={found.items.map((term) => ({
          ...term,
          takeaway: term.takeaway ? <TakeawayLink takeaway={term.takeaway} locale={locale} short /> : null,
        }))}
      />
    </Register>
  )
}
