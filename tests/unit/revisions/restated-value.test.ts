import { expect, it } from 'vitest'
import { restatedValue } from '@/lib/revisions/anchors/settlement'

it.each([
  ['4', '堂', '上了4堂课', '上了5堂课', '5'],
  ['120万', '人', '就业人口达到120万人', '就业人口达到150万人', '150万'],
  ['300多', '家', '集聚300多家企业', '集聚400多家企业', '400多'],
  ['1.5亿', '元', '投入1.5亿元', '投入2.05亿元', '2.05亿'],
  ['二十', '年', '早在二十年前', '早在三十年前', '三十'],
  ['4', '堂', '上了4堂课,写了2篇文章', '听了5堂课,写了2篇文章', '5'],
])('%s %s of “%s” is in “%s” %s', (value, unit, before, after, stated) => {
  expect(restatedValue(value, unit, before, after)).toBe(stated)
})

it.each([
  ['stands there still', '4', '堂', '上了4堂课', '共上了4堂课'],
  ['another unit', '4', '堂', '上了4堂课', '上了5门课'],
  ['stated twice', '4', '堂', '上4堂课又4堂课', '上5堂课又4堂课程'],
  ['no number any more', '4', '堂', '上了4堂课', '上了几堂课'],
  ['part of a longer number', '4', '堂', '上了14堂课', '上了15堂课'],
])('offers nothing: %s', (_, value, unit, before, after) => {
  expect(restatedValue(value, unit, before, after)).toBeNull()
})
