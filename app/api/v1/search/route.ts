import { apiRoute } from '@/app/_entry/api-route'
import { pageSchema, searchItem } from '@/app/api/v1/schemas'
import { searchEverything } from '@/lib/search/search-everything'

export const GET = apiRoute(searchEverything, ({ search }) => search, {
  summary: 'What reports, takeaways and comments say with these characters in it',
  output: pageSchema(searchItem),
})
