import { apiRoute } from '@/app/_entry/api-route'
import { figure, pageSchema } from '@/app/api/v1/schemas'
import { listFigures } from '@/lib/takeaways/list-figures'

export const GET = apiRoute(listFigures, ({ search }) => search, {
  summary: 'The numbers of the reports, each with the sentence that states it',
  output: pageSchema(figure),
})
