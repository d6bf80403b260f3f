import { api } from '@/app/_entry/api'
import { shown } from '@/app/api/v1/exported'
import { exported } from '@/app/api/v1/shapes'
import { cancelExport } from '@/lib/summaries/cancel-export'
import { readExport } from '@/lib/summaries/read-export'

export const GET = api(readExport, ({ params }) => ({ id: params.id }), {
  summary: 'How far an export is, or what came of it',
  output: exported,
  present: shown,
})

export const DELETE = api(cancelExport, ({ params }) => ({ id: params.id }), {
  summary: 'Stop an export',
  status: 204,
})
