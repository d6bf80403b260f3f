import { apiRoute } from '@/app/_entry/api-route'
import { createdId } from '@/app/api/v1/schemas'
import { duplicateSummary } from '@/lib/summaries/duplicate-summary'

export const POST = apiRoute(duplicateSummary, ({ params, body }) => ({ ...body, id: params.id }), {
  summary: 'Make a summary of your own from one you may read; its points say what they say today',
  status: 201,
  output: createdId,
})
