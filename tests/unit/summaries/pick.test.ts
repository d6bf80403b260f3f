import { describe, expect, it } from 'vitest'
import { type Choice, noFilter } from '@/components/summaries/composition'
import { facetsOf, offered } from '@/components/summaries/pick'
import { point } from '@/tests/unit/summaries/outlines'

const choice = (id: string, change: Partial<Choice> = {}): Choice => ({
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
const found = (filter: Partial<typeof noFilter>) =>
  offered(choices, [], { ...noFilter, ...filter }).map(({ id }) => id)

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
    expect(offered(choices, [point('b')], noFilter).map(({ id }) => id)).toEqual(['P-1', 'A-1'])
  })

  it('name each report and each theme once', () => {
    expect(facetsOf(choices)).toEqual({
      reports: [
        { value: 'one', label: '一' },
        { value: 'two', label: '二' },
      ],
      themes: [
        { value: '开放', label: '开放' },
        { value: '产业', label: '产业' },
      ],
    })
  })
})
