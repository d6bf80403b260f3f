import { api } from '@/app/_entry/api'
import { figure, pageOf } from '@/app/api/v1/shapes'
import { listFigures } from '@/lib/takeaways/list-figures'

export const GET = api(listFigures, ({ search }) => search, {
  summary: 'The numbers of the reports, each with the sentence that states it',
  output: pageOf(figure),
})
