import type { SummaryTemplate } from '@/lib/documents/summary-content'
import type { PointSection as StoredSection } from '@/prisma/generated/client'

export const pointSections = [
  'statement',
  'evidence',
  'figures',
  'terms',
  'links',
  'conclusions',
  'discussion',
  'annotations',
] as const satisfies readonly StoredSection[]
export type PointSection = (typeof pointSections)[number]

/** What each template usually takes of a point. */
export const templateSections: Record<SummaryTemplate, PointSection[]> = {
  study: ['statement', 'evidence', 'figures', 'terms', 'links', 'conclusions'],
  brief: ['statement', 'figures', 'conclusions'],
  minutes: ['statement', 'conclusions', 'discussion'],
  opinions: [],
}

/** What is taken of a point unless somebody says otherwise. */
export const defaultSections: PointSection[] = templateSections.study
