import { api } from '@/app/_entry/api'
import { hit, pageOf } from '@/app/api/v1/shapes'
import { searchEverything } from '@/lib/search/search-everything'

export const GET = api(searchEverything, ({ search }) => search, {
  summary: 'What reports, takeaways and comments say with these characters in it',
  output: pageOf(hit),
})
