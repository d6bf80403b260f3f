import { api } from '@/app/_entry/api'
import { madeTakeaway, pageOf, takeaway } from '@/app/api/v1/shapes'
import { createTakeaway } from '@/lib/takeaways/create-takeaway'
import { listTakeaways } from '@/lib/takeaways/list-takeaways'

export const GET = api(listTakeaways, ({ search }) => search, {
  summary: 'The takeaways of the reports you may read',
  output: pageOf(takeaway),
})

export const POST = api(createTakeaway, ({ body }) => body, {
  summary: 'Write a takeaway; its evidence must agree with the text',
  status: 201,
  output: madeTakeaway,
})
