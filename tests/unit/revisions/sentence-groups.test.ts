import { expect, it } from 'vitest'
import { groupBySentence } from '@/lib/revisions/anchors/sentence-groups'
import { findQuote } from '@/lib/text/selector'

/** Paragraphs by line, with the same keys in both texts. */
function revision(text: string) {
  let start = 0
  const paragraphs = text.split('\n').map((line, at) => {
    const range = { key: `p${at}`, start, end: start + [...line].length }
    start = range.end + 1
    return range
  })
  return { text, paragraphs }
}

function group(before: string, after: string, quotes: string[]) {
  const ranges = quotes.map((quote) => {
    const start = findQuote(before, quote)[0]!
    return { quote, start, end: start + [...quote].length }
  })
  return groupBySentence(revision(before), revision(after), ranges).map(({ parts, ranges }) => [
    parts
      .map(({ kind, text }) => ({ same: text, removed: `[-${text}-]`, added: `[+${text}+]` })[kind])
      .join(''),
    ranges.map(({ quote }) => quote),
  ])
}

it('shows a changed sentence once, with all that stands in it, even what is longer than it', () => {
  const before = '先学上海。上了4堂课,看了北斗。再学长沙。\n另一段说北斗。'
  const after = '先学上海。上了5堂课,看了北斗。再学长沙。\n另一段说北斗。'
  expect(group(before, after, ['4堂课', '看了北斗', '先学上海。上了4堂课', '再学长沙', '另一段说'])).toEqual([
    ['上了[-4-][+5+]堂课,看了北斗。', ['4堂课', '看了北斗', '先学上海。上了4堂课']],
    ['再学长沙。', ['再学长沙']],
    ['另一段说北斗。', ['另一段说']],
  ])
})

it('leaves a sentence put in between to nobody, and shows words added at an edge', () => {
  const before = '先学上海。再学长沙。'
  expect(group(before, '先学上海。中间一句。再学长沙。', ['先学', '再学'])).toEqual([
    ['先学上海。', ['先学']],
    ['再学长沙。', ['再学']],
  ])
  expect(group(before, '首先学上海。再学长沙。', ['先学'])).toEqual([['[+首+]先学上海。', ['先学']]])
})

it('shows a sentence that is gone as removed', () => {
  expect(group('先学上海。\n再学长沙。', '先学上海。', ['长沙'])).toEqual([['[-再学长沙。-]', ['长沙']]])
})

it('counts in code points', () => {
  expect(group('𠮷𠮷学上海4次。', '𠮷𠮷学上海5次。', ['4次'])).toEqual([
    ['𠮷𠮷学上海[-4-][+5+]次。', ['4次']],
  ])
})
