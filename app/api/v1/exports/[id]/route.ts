import { apiRoute } from '@/app/_entry/api-route'
import { presentExport } from '@/app/api/v1/exports/response'
import { exportJob } from '@/app/api/v1/schemas'
import { cancelExport } from '@/lib/exports/cancel-export'
import { readExport } from '@/lib/exports/read-export'

export const GET = apiRoute(readExport, ({ params }) => ({ id: params.id }), {
  summary: 'How far an export is, or what came of it',
  output: exportJob,
  present: presentExport,
})

export const DELETE = apiRoute(cancelExport, ({ params }) => ({ id: params.id }), {
  summary: 'Stop an export',
  status: 204,
})
