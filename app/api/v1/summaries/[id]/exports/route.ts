import { apiRoute } from '@/app/_entry/api-route'
import { presentExport } from '@/app/api/v1/exports/response'
import { exportJob } from '@/app/api/v1/schemas'
import { requestExport } from '@/lib/exports/request-export'

export const POST = apiRoute(requestExport, ({ params, body }) => ({ ...body, id: params.id }), {
  summary: 'Have the study summary made into a file',
  status: 202,
  limit: 'export',
  output: exportJob,
  present: presentExport,
})
