import type { Template } from '@/lib/documents/summary-content'
import type { SummaryTake } from '@/prisma/generated/client'

export const takes = [
  'statement',
  'evidence',
  'figures',
  'terms',
  'links',
  'conclusions',
  'discussion',
  'annotations',
] as const satisfies readonly SummaryTake[]
export type Take = (typeof takes)[number]

/** What each template usually takes of a point. */
export const takesOf: Record<Template, Take[]> = {
  study: ['statement', 'evidence', 'figures', 'terms', 'links', 'conclusions'],
  brief: ['statement', 'figures', 'conclusions'],
  minutes: ['statement', 'conclusions', 'discussion'],
}

/** What is taken of a point unless somebody says otherwise. */
export const usualTakes: Take[] = takesOf.study
