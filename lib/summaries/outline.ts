import { z } from 'zod'
import { id } from '@/lib/id'
import { type Take, takes, usualTakes } from '@/lib/summaries/takes'

const partId = id.optional()
const chosen = z
  .array(z.enum(takes))
  .default(usualTakes)
  .transform((list) => takes.filter((take) => list.includes(take)))

const part = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('heading'),
    id: partId,
    level: z.coerce.number().int().min(1).max(3).default(1),
    text: z.string().trim().min(1).max(200),
  }),
  z.object({ kind: z.literal('text'), id: partId, text: z.string().trim().max(50_000) }),
  z.object({ kind: z.literal('point'), id: partId, takeawayId: id, takes: chosen }),
])

/** So many parts a summary may have; the points of a whole report fit. */
const mostParts = 2_000

/** What stands between introduction and closing, in its order; no point twice. */
export const outline = z.array(part).max(mostParts).superRefine(noPointTwice)

/** The takeaway a part is about, if it is a point. */
export function pointOf(part: object): string | undefined {
  return 'takeawayId' in part ? String(part.takeawayId) : undefined
}

function noPointTwice(list: object[], context: z.RefinementCtx) {
  const seen = new Set<string>()
  for (const [index, part] of list.entries()) {
    const takeawayId = pointOf(part)
    if (!takeawayId) continue
    if (seen.has(takeawayId))
      context.addIssue({ code: 'custom', message: 'twice', path: [index, 'takeawayId'] })
    seen.add(takeawayId)
  }
}

export type OutlinePart = z.output<typeof part>

type StoredPart = {
  id: string
  kind: OutlinePart['kind']
  level: number | null
  text: string
  takeawayId: string | null
  takes: Take[]
}

/** Stored parts as an outline says them. */
export function outlineOf(parts: StoredPart[]): OutlinePart[] {
  return parts.map(({ id, kind, level, text, takeawayId, takes }): OutlinePart => {
    if (kind === 'heading') return { kind, id, level: level ?? 1, text }
    return kind === 'text' ? { kind, id, text } : { kind, id, takeawayId: takeawayId ?? '', takes }
  })
}

const discussions = ['none', 'conclusions', 'full'] as const
type Discussion = (typeof discussions)[number]

/** What of a point's discussion is taken; true and false, as it was asked for before, are all of it and nothing. */
const discussion = z
  .union([z.enum(discussions), z.boolean().transform((all) => (all ? ('full' as const) : ('none' as const)))])
  .default('conclusions')

/** The short way to say an outline: points in their order, each with its discussion. */
export const items = z
  .array(z.object({ takeawayId: id, discussion }))
  .max(mostParts)
  .superRefine(noPointTwice)

/** The points of a short outline as parts. */
export function partsOf(list: z.output<typeof items>): OutlinePart[] {
  return list.map(({ takeawayId, discussion }) => ({
    kind: 'point',
    takeawayId,
    takes: takesWith(discussion),
  }))
}

function takesWith(discussion: Discussion): Take[] {
  const own = usualTakes.filter((take) => take !== 'conclusions')
  return discussion === 'none' ? own : [...own, discussion === 'full' ? 'discussion' : 'conclusions']
}

/** What of its discussion a point takes, in the short way. */
export function discussionOf(list: readonly Take[]): Discussion {
  if (list.includes('discussion')) return 'full'
  return list.includes('conclusions') ? 'conclusions' : 'none'
}
