import { apiRoute } from '@/app/_entry/api-route'
import { fileResponse } from '@/app/_entry/download'
import { fetchExport } from '@/lib/exports/fetch-export'

export const GET = apiRoute(fetchExport, ({ params }) => ({ id: params.id }), {
  summary: 'The file of an export',
  present: fileResponse,
})
