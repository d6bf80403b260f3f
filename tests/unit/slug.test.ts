import { expect, it } from 'vitest'
import { toReportSlug } from '@/lib/reports/slug'

const day = new Date('2024-02-19T16:00:00Z')

it.each([
  ['赴上海考察报告', day, '2024-02-20-fu-shang-hai-kao-cha-bao-gao'],
  ['绿色发展', null, 'lv-se-fa-zhan'],
  ['Shanghai: a Report', day, 'shanghai-a-report'],
  ['第2批“三个舍得”', undefined, 'di-2-pi-san-ge-she-de'],
  ['！！', day, ''],
])('makes the address of %s', (title, publishedAt, slug) => {
  expect(toReportSlug(title, publishedAt)).toBe(slug)
})

it('ends at a whole word where a title is long', () => {
  const slug = toReportSlug('学习先进'.repeat(20), day)
  expect(slug.length).toBeLessThanOrEqual(60)
  expect(slug).toMatch(/^2024-02-20(-xue-xi-xian-jin)+(-xue(-xi(-xian)?)?)?$/)
  expect(toReportSlug('a'.repeat(80), null)).toHaveLength(60)
})
