import { expect, it } from 'vitest'
import type { HeadingBlock, Level } from '@/lib/documents/model'
import { chineseNumber, headingNumbers, headingText } from '@/lib/documents/numbering'

const heading = (level: Level, number = true): HeadingBlock => ({
  kind: 'heading',
  level,
  text: '题',
  number,
})

it('numbers as Chinese does', () => {
  const numbers = [1, 10, 11, 20, 21, 100, 101, 110, 115, 999, 1000]
  expect(numbers.map(chineseNumber).join(' ')).toBe(
    '一 十 十一 二十 二十一 一百 一百零一 一百一十 一百一十五 九百九十九 1000',
  )
})

it('counts the official levels, each anew below a higher one', () => {
  const blocks = [
    heading(1),
    heading(2),
    heading(3),
    heading(4),
    heading(2),
    heading(1, false),
    heading(1),
    heading(2),
  ]
  const marks = headingNumbers(blocks, 'zh-CN')
  expect(blocks.map((block) => marks.get(block) ?? '')).toEqual([
    '一、',
    '（一）',
    '1.',
    '（1）',
    '（二）',
    '',
    '二、',
    '（一）',
  ])
})

it('counts in decimals in English', () => {
  const blocks = [heading(1), heading(2), heading(2)]
  expect([...headingNumbers(blocks, 'en').values()]).toEqual(['1. ', '1.1 ', '1.2 '])
})

it.each([
  ['几点启示。', '几点启示'],
  ['几点启示.', '几点启示'],
  ['落实“三个舍得”。', '落实“三个舍得”'],
  ['先立后破。再破再立。', '先立后破。再破再立。'],
  ['几点启示', '几点启示'],
  ['Version 2.', 'Version 2.'],
])('prints a heading without its full stop: %s', (text, printed) => {
  expect(headingText({ kind: 'heading', level: 1, text, number: true })).toBe(printed)
  expect(headingText({ kind: 'heading', level: 1, text })).toBe(text)
})
