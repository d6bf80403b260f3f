import fc from 'fast-check'
import { type Desk, deskOf, type Part } from '@/components/summaries/composition'
import { takes } from '@/lib/summaries/takes'

const text = fc.string({ maxLength: 12 })
const taken = fc.subarray([...takes])

/** Any outline, each part with an id of its own, no point twice. */
export const outlines: fc.Arbitrary<Part[]> = fc
  .array(
    fc.oneof(
      fc.record({ kind: fc.constant('heading' as const), level: fc.integer({ min: 1, max: 3 }), text }),
      fc.record({ kind: fc.constant('text' as const), text }),
      fc.record({ kind: fc.constant('point' as const), takes: taken }),
    ),
    { maxLength: 14 },
  )
  .map((list) =>
    list.map((part, at): Part => {
      const id = `part-${at}`
      return part.kind === 'point' ? { ...part, id, takeawayId: `point-${at}` } : { ...part, id }
    }),
  )

export function deskWith(parts: Part[], change: Partial<Desk> = {}): Desk {
  return { ...deskOf({ title: '题', template: 'study', intro: '', closing: '', parts }), ...change }
}

export const given = { shown: [], seen: [], newId: 'new' }

/** A point, a heading and a paragraph, briefly. */
export const point = (id: string, ...list: (typeof takes)[number][]): Part => ({
  kind: 'point',
  id,
  takeawayId: `of-${id}`,
  takes: list,
})
export const heading = (id: string, level = 1): Part => ({ kind: 'heading', id, level, text: id })
export const paragraph = (id: string): Part => ({ kind: 'text', id, text: id })
