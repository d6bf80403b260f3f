import { api } from '@/app/_entry/api'
import { download } from '@/app/_entry/download'
import { printTemplate } from '@/lib/summaries/print-template'

export const GET = api(printTemplate, ({ params, search }) => ({ ...search, id: params.id }), {
  summary: 'A test print of an office template, filled with sample words',
  limit: 'export',
  present: download,
})
