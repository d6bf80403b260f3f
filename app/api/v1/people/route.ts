import { apiRoute } from '@/app/_entry/api-route'
import { pageSchema, person } from '@/app/api/v1/schemas'
import { listPeople } from '@/lib/people/list-people'

export const GET = apiRoute(listPeople, ({ search }) => search, {
  summary: 'People by name',
  output: pageSchema(person),
})
