import { apiRoute } from '@/app/_entry/api-route'
import { exportFileResponse } from '@/app/api/v1/exports/response'
import { requestExport } from '@/lib/exports/request-export'

export const GET = apiRoute(requestExport, ({ params, search }) => ({ ...search, id: params.id }), {
  summary: 'The study summary as a file in one of the formats; 202 with where to ask again if it takes long',
  limit: 'export',
  present: exportFileResponse,
})
