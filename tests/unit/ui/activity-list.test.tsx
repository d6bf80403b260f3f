import { expect, it } from 'vitest'
import { ActivityList } from '@/components/activity/activity-list'
import { DiffText } from '@/components/revisions/diff-text'
import { SearchHitList } from '@/components/search/search-hit-list'
import { renderMarkup } from '@/components/ui/render-markup'

const now = new Date('2026-11-29T10:00:00Z')

it('makes a whole row of the activity one link to what it is about', () => {
  const entry = { id: '1', at: now, who: '周明远', what: '写了批注', about: '“舍得”', href: '/annotations/1' }
  const draw = (href: string | null) =>
    renderMarkup(<ActivityList label="动态" entries={[{ ...entry, href }]} now={now} locale="zh-CN" />)
  const [row] = /<a .*<\/a>/.exec(draw('/annotations/1')) ?? []
  for (const part of ['周明远', '写了批注', 'activity-about">“舍得”', '刚刚']) expect(row).toContain(part)
  expect(draw(null)).not.toContain('<a ')
})

it('prints what was found in the report as the report is shown', () => {
  const hit = {
    id: '1',
    kind: 'paragraph' as const,
    url: '/',
    title: '舍得,舍得',
    titleEn: 'To be willing',
    snippet: '支持大学就近拓展,舍得',
    ranges: [[2, 4]],
  }
  const draw = (locale: 'zh-CN' | 'en', titleEn: string | null = hit.titleEn) =>
    renderMarkup(
      <SearchHitList label="报告" hits={[{ ...hit, titleEn, ranges: [[2, 4]] }]} locale={locale} />,
    )
  const drawn = draw('zh-CN')
  expect(drawn).toContain('舍得，舍得')
  expect(drawn).toContain('大学</mark></span>就近拓展，舍得')
  expect(draw('en')).toContain('lang="en">To be willing<')
  expect(draw('en', null)).toContain('lang="zh-CN">舍得，舍得<')
})

it('compares in full-width punctuation, but shows a change of the width itself', () => {
  const parts = [
    { kind: 'same' as const, text: '就近拓展,舍得' },
    { kind: 'removed' as const, text: ',' },
    { kind: 'added' as const, text: '，' },
    { kind: 'same' as const, text: '把最好的' },
  ]
  const text = (side: 'old' | 'new') =>
    renderMarkup(<DiffText parts={parts} side={side} />).replace(/<[^>]*>/g, '')
  expect([text('old'), text('new')]).toEqual(['就近拓展，舍得,把最好的', '就近拓展，舍得，把最好的'])
})
