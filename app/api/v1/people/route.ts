import { api } from '@/app/_entry/api'
import { pageOf, person } from '@/app/api/v1/shapes'
import { listPeople } from '@/lib/people/list-people'

export const GET = api(listPeople, ({ search }) => search, {
  summary: 'People by name',
  output: pageOf(person),
})
