import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { SentenceCard } from '@/components/revisions/sentence-card'
import { fill as fillMessage } from '@/lib/i18n/fill'
import { messagesOf } from '@/lib/i18n/messages'
import type { UnsettledRange } from '@/lib/revisions/present'

const words = messagesOf('zh-CN')
const text = { start: 0, end: 2, quote: '四堂', prefix: '', suffix: '' }

const range = (id: string, more: Partial<UnsettledRange>): UnsettledRange => ({
  ...{ kind: 'evidence', id, status: 'proposed', old: { revision: 1, ...text }, place: text, diff: null },
  ...{
    changes: [],
    sameWords: false,
    settled: null,
    takeaway: null,
    figure: null,
    term: null,
    annotation: null,
  },
  ...{ acceptable: true, can: { settle: true } },
  ...more,
})

function draw(ranges: UnsettledRange[]) {
  const fill = (message: string, values: Record<string, string | number | Date>) =>
    fillMessage('zh-CN', message, values)
  const context = { slug: 'r', words, locale: 'zh-CN' as const, fill }
  const html = renderToStaticMarkup(<SentenceCard parts={[]} ranges={ranges} context={context} />)
  const buttons = [...html.matchAll(/<button[^>]*value="([^"]*)"[^>]*class="([^"]*)"[^>]*>([^<]*)</g)]
  return {
    html,
    buttons: buttons.map(([, act, look, label]) => ({ act, label, primary: look?.includes('primary') })),
  }
}

it('offers what keeps its words together, and each of them by itself', () => {
  const { html, buttons } = draw(['a', 'b', 'c'].map((id) => range(id, { sameWords: id !== 'c' })))
  expect(buttons[0]).toEqual({ act: 'accept-same a b', label: '接受其中文字相同的 2 处', primary: true })
  expect(html.match(/data-stop/g)).toHaveLength(2)
  expect(buttons.filter(({ label }) => label === '接受')).toHaveLength(3)
})

it('offers the new number of a figure first, and never what must fail', () => {
  const figure = { value: '4', unit: '堂', label: '课', labelEn: null, current: '4', restated: '5' }
  const one = draw([range('f', { kind: 'figure', figure, acceptable: false })])
  expect(one.buttons[0]).toEqual({ act: 'restate figure f - 5', label: '改为 5堂', primary: true })
  expect(one.html).not.toContain('>接受<')
  const lost = draw([
    range('f', { kind: 'figure', figure: { ...figure, restated: null }, acceptable: false }),
  ])
  expect(lost.buttons.map(({ primary }) => primary)).toEqual([false])
})

it('offers nothing to who may not settle', () => {
  expect(draw([range('a', { sameWords: true, can: { settle: false } })]).buttons).toEqual([])
})
