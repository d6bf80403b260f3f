import { apiRoute } from '@/app/_entry/api-route'
import { readReportText } from '@/lib/reports/read-report-text'

export const GET = apiRoute(readReportText, ({ params, search }) => ({ ...search, slug: params.slug }), {
  summary: 'The text of the current revision, or of the one asked for, exactly as stored',
  present: ({ text }) =>
    new Response(text, {
      headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
    }),
})
