import { api } from '@/app/_entry/api'
import { download } from '@/app/_entry/download'
import { exportSummary } from '@/lib/summaries/export-summary'

export const GET = api(exportSummary, ({ params, search }) => ({ ...search, id: params.id }), {
  summary: 'The study summary as a Word (docx) or Markdown (md) file',
  limit: 'export',
  present: download,
})
