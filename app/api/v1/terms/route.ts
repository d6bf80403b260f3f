import { api } from '@/app/_entry/api'
import { pageOf, term } from '@/app/api/v1/shapes'
import { listTerms } from '@/lib/takeaways/list-terms'

export const GET = api(listTerms, ({ search }) => search, {
  summary: 'Named formulas and programmes and what they stand for',
  output: pageOf(term),
})
