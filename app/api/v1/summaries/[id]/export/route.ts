import { api } from '@/app/_entry/api'
import { fileOf } from '@/app/api/v1/exported'
import { requestExport } from '@/lib/summaries/request-export'

export const GET = api(requestExport, ({ params, search }) => ({ ...search, id: params.id }), {
  summary: 'The study summary as a file in one of the formats; 202 with where to ask again if it takes long',
  limit: 'export',
  present: fileOf,
})
