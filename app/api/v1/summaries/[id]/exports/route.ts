import { api } from '@/app/_entry/api'
import { shown } from '@/app/api/v1/exported'
import { exported } from '@/app/api/v1/shapes'
import { requestExport } from '@/lib/summaries/request-export'

export const POST = api(requestExport, ({ params, body }) => ({ ...body, id: params.id }), {
  summary: 'Have the study summary made into a file',
  status: 202,
  limit: 'export',
  output: exported,
  present: shown,
})
