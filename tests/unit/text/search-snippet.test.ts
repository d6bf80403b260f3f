import { expect, it } from 'vitest'
import { toShownPattern } from '@/components/search/found-marks'
import { foldForSearch, snippetOfTerms } from '@/lib/text/search-matches'

function shown(text: string, ...terms: string[]) {
  const { snippet, ranges } = snippetOfTerms(
    text,
    terms.map((term) => foldForSearch(term).words),
  )
  const points = [...snippet]
  return [snippet, ...ranges.map(([start, end]) => points.slice(start, end).join(''))]
}

it('shows the sentence of the match', () => {
  expect(shown('前一句。中间一句说北斗。后一句。', '北斗')).toEqual(['中间一句说北斗。', '北斗'])
})

it('shows the sentence with most of the terms', () => {
  expect(shown('上海好。长沙好。上海长沙都好。', '上海', '长沙')).toEqual(['上海长沙都好。', '上海', '长沙'])
})

it('shows a window of a long sentence, with what is left out', () => {
  const [snippet, match] = shown(`${'甲'.repeat(100)}北斗${'乙'.repeat(100)}`, '北斗')
  expect(snippet).toBe(`…${'甲'.repeat(40)}北斗${'乙'.repeat(40)}…`)
  expect(match).toBe('北斗')
})

it('marks words as they stand, whatever was folded', () => {
  expect(shown('推進自貿 試驗區\n\n建設', '自贸试验')).toEqual(['推進自貿 試驗區', '自貿 試驗'])
  expect(shown('两\n行  之间', '行之')).toEqual(['行 之间', '行 之'])
})

it('shows how a text begins where no term is in it', () => {
  expect(shown('没有这个词', '北斗')).toEqual(['没有这个词'])
  expect(shown('', '北斗')).toEqual([''])
})

it('marks overlapping terms once', () => {
  expect(shown('自贸试验区', '自贸试验', '试验区')).toEqual(['自贸试验区', '自贸试验'])
})

it.each([
  ['2+(3+6)', '构建2+（3+6）体系'],
  ['a.b*c', 'x a.b*c y'],
  ['两 词', '两\n  词'],
  ['前,后', '前，后'],
])('finds %s again on a page that shows %s', (text, page) => {
  expect(new RegExp(toShownPattern(text), 'u').test(page)).toBe(true)
  expect(new RegExp(toShownPattern(text), 'u').test('别的')).toBe(false)
})
