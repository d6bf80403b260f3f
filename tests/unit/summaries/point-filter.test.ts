import { describe, expect, it } from 'vitest'
import { emptyFilter, type PointChoice } from '@/lib/summaries/outline/editor-state'
import { filterOptions, filterPoints } from '@/lib/summaries/outline/point-filter'
import { point } from '@/tests/unit/summaries/outlines'

const choice = (id: string, change: Partial<PointChoice> = {}): PointChoice => ({
  id,
  code: id,
  kind: 'practice',
  title: `题 ${id}`,
  theme: '',
  concluded: false,
  report: { slug: 'one', title: '一' },
  ...change,
})

const choices = [
  choice('P-1', { theme: '开放', title: 'ＦＴ 自贸区先行' }),
  choice('A-1', { kind: 'action', concluded: true, theme: '产业' }),
  choice('of-b', { report: { slug: 'two', title: '二' } }),
]
const found = (filter: Partial<typeof emptyFilter>) =>
  filterPoints(choices, [], { ...emptyFilter, ...filter }).map(({ id }) => id)

describe('the points that are offered', () => {
  it('are narrowed by each filter, and by all words within code and title', () => {
    expect(found({})).toEqual(['P-1', 'A-1', 'of-b'])
    expect(found({ report: 'two' })).toEqual(['of-b'])
    expect(found({ theme: '开放' })).toEqual(['P-1'])
    expect(found({ kind: 'action' })).toEqual(['A-1'])
    expect(found({ concluded: true })).toEqual(['A-1'])
    expect(found({ q: ' p-1 自贸 ' })).toEqual(['P-1'])
    expect(found({ q: 'ft' })).toEqual(['P-1'])
    expect(found({ q: '自贸 A-1' })).toEqual([])
  })

  it('are never those that are in already', () => {
    expect(filterPoints(choices, [point('b')], emptyFilter).map(({ id }) => id)).toEqual(['P-1', 'A-1'])
  })

  it('name each report and each theme once', () => {
    expect(filterOptions(choices)).toEqual({
      reports: [
        ['one', '一'],
        ['two', '二'],
      ],
      themes: [
        ['开放', '开放'],
        ['产业', '产业'],
      ],
    })
  })
})
