import { apiRoute } from '@/app/_entry/api-route'
import { pageSchema, term } from '@/app/api/v1/schemas'
import { listTerms } from '@/lib/takeaways/list-terms'

export const GET = apiRoute(listTerms, ({ search }) => search, {
  summary: 'Named formulas and programmes and what they stand for',
  output: pageSchema(term),
})
