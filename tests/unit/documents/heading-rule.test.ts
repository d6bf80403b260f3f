import { expect, it } from 'vitest'
import { placeHeadings } from '@/lib/documents/heading-rule'

const text = { kind: 'text' } as const
const heading = (level: number) => ({ kind: 'heading', level }) as const
const point = (of?: string) => ({ kind: 'point', of }) as const
type Part = typeof text | ReturnType<typeof heading> | ReturnType<typeof point>

/** Levels in order, `+` where the document sets a heading before the point; `grouped` last. */
function place(template: Parameters<typeof placeHeadings>[1], ...outline: Part[]) {
  const { grouped, places } = placeHeadings(outline, template, (part) =>
    part.kind === 'point' ? part.of : undefined,
  )
  return `${places.map(({ level, headed }) => `${headed ? '+' : ''}${level}`).join(' ')} ${grouped}`
}

it.each([
  [
    'kinds that stand together head their points',
    'study',
    [point('a'), point('a'), point('b')],
    '+2 2 +2 true',
  ],
  ['mixed kinds stand below one heading', 'brief', [point('a'), point('b'), point('a')], '+2 2 2 false'],
  ['own headings take the place of kinds', 'study', [text, heading(2), point('a'), text], '2 2 3 3 false'],
  ['minutes have no heading by kind', 'minutes', [text, point('a'), point('b')], '1 1 1 true'],
  ['minutes with headings count below them', 'minutes', [point('a'), heading(1), point('a')], '2 1 2 false'],
  ['a table of opinions heads nothing', 'opinions', [point('a')], '2 true'],
  ['a point unseen counts for nothing', 'study', [point(), point('a'), point(), point('a')], '2 +2 2 2 true'],
] as const)('%s', (_, template, outline, expected) => {
  expect(place(template, ...outline)).toBe(expected)
})
