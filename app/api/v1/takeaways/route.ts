import { apiRoute } from '@/app/_entry/api-route'
import { createdTakeaway, pageSchema, takeaway } from '@/app/api/v1/schemas'
import { createTakeaway } from '@/lib/takeaways/create-takeaway'
import { listTakeaways } from '@/lib/takeaways/list-takeaways'

export const GET = apiRoute(listTakeaways, ({ search }) => search, {
  summary: 'The takeaways of the reports you may read',
  output: pageSchema(takeaway),
})

export const POST = apiRoute(createTakeaway, ({ body }) => body, {
  summary: 'Write a takeaway; its evidence must agree with the text',
  status: 201,
  output: createdTakeaway,
})
