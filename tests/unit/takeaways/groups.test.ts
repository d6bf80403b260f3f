import { expect, it } from 'vitest'
import { groupTakeaways } from '@/components/takeaways/takeaway-groups'

const row = (id: string, kind: 'practice' | 'method', theme: string | null) => ({
  ...{ id, kind, theme, code: id, title: id, statement: '' },
  ...{ titleEn: null, statementEn: null, themeEn: null, parentId: null },
})
const rows = [row('P-1', 'practice', '产业'), row('P-2', 'practice', null), row('M-1', 'method', '产业')]
const counts = {
  total: 60,
  kinds: { practice: 40, action: 0, method: 20, insight: 0 },
  themes: [{ name: '产业', nameEn: 'Industry', count: 25 }],
}
const words = {
  kinds: { practice: '经验做法', action: '行动要点', method: '学习方法', insight: '观点启示' },
  noTheme: '未分主题',
}
const heads = (by: 'kind' | 'theme', locale: 'zh-CN' | 'en') =>
  groupTakeaways(rows, by, counts, words, locale).map((group) => [
    group.id,
    group.name,
    group.count,
    group.rows.map(({ id }) => id).join(),
  ])

it('puts rows under their kind with the count of all pages', () => {
  expect(heads('kind', 'zh-CN')).toEqual([
    ['by-practice', '经验做法', 40, 'P-1,P-2'],
    ['by-method', '学习方法', 20, 'M-1'],
  ])
})

it('puts rows under their theme in the language of the reader, and those without one under a name of their own', () => {
  expect(heads('theme', 'en')).toEqual([
    ['by-产业', 'Industry', 25, 'P-1,M-1'],
    ['by-none', '未分主题', 35, 'P-2'],
  ])
})
