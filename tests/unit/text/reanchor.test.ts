import { expect, test } from 'vitest'
import { carryKeys } from '@/lib/text/keys'
import { prepareReanchoring } from '@/lib/text/reanchor'
import { describeRange } from '@/lib/text/selector'
import { parseStructure } from '@/lib/text/structure'

test('a range follows its paragraph', () => {
  const [before, after] = ['甲。\n上海好。', '新。\n甲。\n上海好。']
  const structure = parseStructure(before)
  const { paragraphs } = carryKeys(
    { text: before, structure },
    { text: after, structure: parseStructure(after) },
  )
  const reanchor = prepareReanchoring(
    { text: before, paragraphs: structure.paragraphs },
    { text: after, paragraphs },
  )
  expect(reanchor(describeRange(before, structure.paragraphs, 3, 5))).toMatchObject({
    status: 'same',
    anchor: { paragraphKey: 'p2', start: 6, end: 8, quote: '上海' },
  })
})
