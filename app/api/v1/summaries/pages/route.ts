import { z } from 'zod'
import { apiRoute } from '@/app/_entry/api-route'
import { previewPages } from '@/lib/exports/preview-pages'

const pages = z.object({
  pages: z.array(z.string()),
  count: z.number().int(),
  fits: z.boolean(),
  missing: z.array(z.string()),
})

export const POST = apiRoute(previewPages, ({ body }) => body, {
  summary: 'The pages a draft would be printed as, each an SVG; nothing is kept',
  output: pages,
})
