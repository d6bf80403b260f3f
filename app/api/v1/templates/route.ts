import { z } from 'zod'
import { apiRoute } from '@/app/_entry/api-route'
import { officeTemplate } from '@/app/api/v1/schemas'
import { listTemplates } from '@/lib/exports/list-templates'

export const GET = apiRoute(listTemplates, () => ({}), {
  summary: 'The office templates that summaries can be exported with',
  output: z.object({ items: z.array(officeTemplate) }),
})
