import { api } from '@/app/_entry/api'
import { download } from '@/app/_entry/download'
import { fetchExport } from '@/lib/summaries/fetch-export'

export const GET = api(fetchExport, ({ params }) => ({ id: params.id }), {
  summary: 'The file of an export',
  present: download,
})
