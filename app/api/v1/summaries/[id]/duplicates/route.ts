import { api } from '@/app/_entry/api'
import { made } from '@/app/api/v1/shapes'
import { duplicateSummary } from '@/lib/summaries/duplicate-summary'

export const POST = api(duplicateSummary, ({ params, body }) => ({ ...body, id: params.id }), {
  summary: 'Make a summary of your own from one you may read; its points say what they say today',
  status: 201,
  output: made,
})
