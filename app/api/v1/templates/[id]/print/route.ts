import { apiRoute } from '@/app/_entry/api-route'
import { fileResponse } from '@/app/_entry/download'
import { printTemplate } from '@/lib/exports/print-template'

export const GET = apiRoute(printTemplate, ({ params, search }) => ({ ...search, id: params.id }), {
  summary: 'A test print of an office template, filled with sample words',
  limit: 'export',
  present: fileResponse,
})
