import { z } from 'zod'
import { api } from '@/app/_entry/api'
import { officeTemplate } from '@/app/api/v1/shapes'
import { listTemplates } from '@/lib/summaries/list-templates'

export const GET = api(listTemplates, () => ({}), {
  summary: 'The office templates that summaries can be exported with',
  output: z.object({ items: z.array(officeTemplate) }),
})
