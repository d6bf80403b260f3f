import { expect, it } from 'vitest'
import { parseSearchTerms } from '@/lib/text/search-terms'

const terms = (query: string) =>
  parseSearchTerms(query).map(({ text, quoted }) => (quoted ? `[${text}]` : text))

it.each([
  ['自贸', ['自贸']],
  ['上海 长沙', ['上海', '长沙']],
  ['上海　长沙\t武汉', ['上海', '长沙', '武汉']],
  ['北 斗', ['北 斗']],
  ['北 斗 导航', ['北 斗', '导航']],
  ['北 a 斗', ['北', 'a', '斗']],
  ['"free trade" zone', ['[free trade]', 'zone']],
  ['“三个舍得”怎么做', ['[三个舍得]', '怎么做']],
  ['到「十四五」末', ['到', '[十四五]', '末']],
  ['"没有结尾 的', ['没有结尾', '的']],
  ['上海 上海', ['上海']],
  ['2+(3+6)', ['2+(3+6)']],
  ['"', ['"']],
  ['" "', ['" "']],
])('parses %s', (query, expected) => {
  expect(terms(query)).toEqual(expected)
})

it('takes at most ten terms', () => {
  expect(terms('a b c d e f g h i j k l')).toHaveLength(10)
})
