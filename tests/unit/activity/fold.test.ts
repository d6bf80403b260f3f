import { expect, it } from 'vitest'
import { toActivityListItem } from '@/components/activity/activity-list-item'
import { foldActivity } from '@/lib/activity/fold'
import type { ActivityEntry } from '@/lib/activity/present'
import { messagesOf } from '@/lib/i18n/messages'

const report = { slug: 'shanghai', title: '上海报告', titleEn: null }

let id = 0
const entry = (
  name: string,
  verb: string,
  subject: string,
  more: Partial<ActivityEntry> = {},
): ActivityEntry => ({
  id: String(++id),
  at: new Date(2026, 10, 29, 12, 0, -id),
  verb,
  actor: { id: name, name },
  report,
  subject: { kind: 'anchor', id: subject },
  about: { code: null, title: `第${subject}处,原文`, titleEn: null },
  path: `/annotations/${subject}`,
  ...more,
})

const lines = (entries: ActivityEntry[], limit = 5) =>
  foldActivity(entries, limit).map((one) => {
    const { who, what, about, href } = toActivityListItem(one, messagesOf('zh-CN'), 'zh-CN')
    return [who, what, about, href]
  })

it('makes one line of equal deeds of one person in a row, about their report', () => {
  const settled = ['1', '2', '3', '4', '5', '6'].map((one) => entry('周明远', 'anchor.settled', one))
  expect(lines(settled)).toEqual([
    ['周明远', '确认了 6 处原文位置', '上海报告', '/reports/shanghai/activity'],
  ])
})

it('keeps apart what another did, did otherwise or in another report, and what came in between', () => {
  const other = { report: { ...report, slug: 'other', title: '别的报告' } }
  const found = foldActivity(
    [
      entry('周', 'comment.written', '1'),
      entry('李', 'comment.written', '2'),
      entry('李', 'comment.agreed', '3'),
      entry('李', 'comment.agreed', '4', other),
      entry('周', 'comment.written', '5'),
    ],
    9,
  )
  expect(found.map(({ count }) => count)).toEqual([1, 1, 1, 1, 1])
})

it('counts things, not deeds: three edits of one comment are about that comment', () => {
  const edits = [1, 2, 3].map(() => entry('周', 'comment.edited', '7'))
  expect(lines(edits)).toEqual([['周', '修改了评论', '第7处，原文', '/annotations/7']])
  expect(lines([...edits, entry('周', 'comment.edited', '8')])[0]?.[1]).toBe('修改了 2 条评论')
})

it('says how often where a verb has no words for several', () => {
  const moved = ['1', '2'].map((one) => entry('周', 'thread.moved', one))
  expect(lines(moved)[0]?.[1]).toBe('移动了讨论（2 次）')
})

it('keeps the newest lines', () => {
  const entries = ['1', '2', '3'].map((one) => entry(one, 'thread.moved', one))
  expect(lines(entries, 2).map(([who]) => who)).toEqual(['1', '2'])
})
