import { z } from 'zod'
import { id } from '@/lib/id'
import { assignmentLimits, assignmentOf } from '@/lib/summaries/outline/assignment'
import { defaultSections, type PointSection, pointSections } from '@/lib/summaries/sections'

const partId = id.optional()
const chosenSections = z
  .array(z.enum(pointSections))
  .default(defaultSections)
  .transform((list) => pointSections.filter((section) => list.includes(section)))

const partSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('heading'),
    id: partId,
    level: z.coerce.number().int().min(1).max(3).default(1),
    text: z.string().trim().min(1).max(200),
  }),
  z.object({ kind: z.literal('text'), id: partId, text: z.string().trim().max(50_000) }),
  z.object({
    kind: z.literal('point'),
    id: partId,
    takeawayId: id,
    sections: chosenSections,
    /** What is said instead of its conclusions and discussion; Markdown. */
    text: z.string().trim().max(20_000).optional(),
    /** Of what was agreed, printed in minutes: who takes the lead, and by when in free words. */
    leadUnit: z.string().trim().max(assignmentLimits.leadUnit).optional(),
    deadline: z.string().trim().max(assignmentLimits.deadline).optional(),
  }),
])

/** So many parts a summary may have; the points of a whole report fit. */
const maxParts = 2_000

/** What stands between introduction and closing, in its order; no point twice. */
export const outlineSchema = z.array(partSchema).max(maxParts).superRefine(rejectDuplicatePoints)

/** The takeaway a part is about, if it is a point. */
export function takeawayIdOf(part: object): string | undefined {
  return 'takeawayId' in part ? String(part.takeawayId) : undefined
}

function rejectDuplicatePoints(list: object[], context: z.RefinementCtx) {
  const seen = new Set<string>()
  for (const [index, part] of list.entries()) {
    const takeawayId = takeawayIdOf(part)
    if (!takeawayId) continue
    if (seen.has(takeawayId))
      context.addIssue({ code: 'custom', message: 'twice', path: [index, 'takeawayId'] })
    seen.add(takeawayId)
  }
}

export type OutlinePart = z.output<typeof partSchema>
export type StoredOutlinePart = OutlinePart & { id: string }

export type StoredPart = {
  id: string
  kind: OutlinePart['kind']
  level: number | null
  text: string
  leadUnit: string
  deadline: string
  takeawayId: string | null
  sections: PointSection[]
}

/** Stored parts as an outline says them. */
export function partsFromRows(parts: StoredPart[]): StoredOutlinePart[] {
  return parts.map(({ id, kind, level, text, takeawayId, sections, ...assignment }) => {
    if (kind === 'heading') return { kind, id, level: level ?? 1, text }
    if (kind === 'text') return { kind, id, text }
    return {
      kind,
      id,
      takeawayId: takeawayId ?? '',
      sections,
      ...(text ? { text } : {}),
      ...assignmentOf(assignment),
    }
  })
}

export const discussionLevels = ['none', 'conclusions', 'full'] as const
type DiscussionLevel = (typeof discussionLevels)[number]

/** What of a point's discussion is taken; true and false, as it was asked for before, are all of it and nothing. */
const discussion = z
  .union([
    z.enum(discussionLevels),
    z.boolean().transform((all) => (all ? ('full' as const) : ('none' as const))),
  ])
  .default('conclusions')

/** The short way to say an outline: points in their order, each with its discussion. */
export const itemsSchema = z
  .array(z.object({ takeawayId: id, discussion }))
  .max(maxParts)
  .superRefine(rejectDuplicatePoints)

/** The points of a short outline as parts. */
export function partsFromItems(list: z.output<typeof itemsSchema>): OutlinePart[] {
  return list.map(({ takeawayId, discussion }) => ({
    kind: 'point',
    takeawayId,
    sections: sectionsWith(discussion),
  }))
}

function sectionsWith(discussion: DiscussionLevel): PointSection[] {
  const own = defaultSections.filter((section) => section !== 'conclusions')
  return discussion === 'none' ? own : [...own, discussion === 'full' ? 'discussion' : 'conclusions']
}

/** What of its discussion a point takes, in the short way. */
export function discussionLevel(list: readonly PointSection[]): DiscussionLevel {
  if (list.includes('discussion')) return 'full'
  return list.includes('conclusions') ? 'conclusions' : 'none'
}
