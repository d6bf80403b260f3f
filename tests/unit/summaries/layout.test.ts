import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { headingNumbers } from '@/lib/documents/numbering'
import { composeSummary } from '@/lib/documents/summary'
import { type SummaryItem, summaryTemplates } from '@/lib/documents/summary-content'
import { locales } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import type { EditorPart } from '@/lib/summaries/outline/editor-state'
import { layoutParts } from '@/lib/summaries/outline/layout'
import { outlines } from '@/tests/unit/summaries/outlines'

const kinds = ['practice', 'action', 'method', 'insight'] as const
type Kind = (typeof kinds)[number]

/** The document of an outline; a point without a kind is invisible and left out. */
function documentOf(parts: EditorPart[], kindOf: (id: string) => Kind | undefined, look: Look) {
  const outline = parts.flatMap((part): SummaryItem[] => {
    if (part.kind === 'heading')
      return [{ kind: 'heading', level: part.level as 1 | 2 | 3, text: `#${part.id}#` }]
    if (part.kind === 'text') return [{ kind: 'text', body: part.text }]
    const kind = kindOf(part.takeawayId)
    const none = { evidence: [], figures: [], terms: [], links: [] }
    const base = { id: part.id, code: '', title: `#${part.id}#`, kindLabel: '', ...none }
    return kind ? [{ kind: 'point', point: { ...base, kind } }] : []
  })
  const at = new Date(0)
  return composeSummary(
    {
      ...look,
      form: 'working',
      particulars: {},
      title: '题',
      intro: '',
      closing: '',
      author: { name: '人' },
      made: { by: '人', at, atLabel: '' },
      dateLabel: '',
      timeZone: 'Asia/Shanghai',
      outline,
      sources: [],
    },
    messagesOf(look.lang).documents,
  )
}
type Look = { template: (typeof summaryTemplates)[number]; lang: (typeof locales)[number] }

const looks = fc.record({ template: fc.constantFrom(...summaryTemplates), lang: fc.constantFrom(...locales) })

describe('the numbers of the outline', () => {
  it('are those that the document sets', () => {
    fc.assert(
      fc.property(outlines, looks, fc.array(fc.constantFrom(...kinds, undefined)), (drawn, look, of) => {
        const parts = drawn.map((part) => (part.kind === 'text' ? { ...part, text: '话' } : part))
        const kindOf = (id: string) => of[Number(id.split('-')[1]) % (of.length || 1)]
        const document = documentOf(parts, kindOf, look)
        const marks = headingNumbers(document.blocks, look.lang)
        const expected = new Map(
          [...marks].flatMap(([{ text }, mark]) => {
            const id = /#(.+?)#/.exec(text)?.[1]
            return id ? [[id, mark.trim()] as const] : []
          }),
        )
        const places = layoutParts(parts, { ...look, kindOf })
        const found = new Map(
          places.flatMap(({ mark }, at) => (mark ? [[parts[at]?.id ?? '', mark] as const] : [])),
        )
        expect(found).toEqual(expected)
        const automatic = places.flatMap(({ before }) => (before ? [before.mark.trim()] : []))
        const own = [...marks].filter(([{ text, level }]) => level === 1 && !text.startsWith('#'))
        expect(automatic).toEqual(own.map(([, mark]) => mark.trim()))
      }),
    )
  })

  it('count the headings that a paragraph has in its Markdown, one level below its own', () => {
    const parts: EditorPart[] = [
      { kind: 'heading', id: 'a', level: 1, text: '甲' },
      { kind: 'heading', id: 'b', level: 2, text: '乙' },
      { kind: 'text', id: 't', text: '# 题\n话' },
      { kind: 'heading', id: 'c', level: 2, text: '丙' },
    ]
    const look = { template: 'study', lang: 'zh-CN' } as const
    const marks = layoutParts(parts, { ...look, kindOf: () => undefined }).map(({ mark }) => mark)
    expect(marks).toEqual(['一、', '（一）', '', '（二）'])
    const document = documentOf(parts, () => undefined, look)
    expect([...headingNumbers(document.blocks, 'zh-CN').values()].slice(0, 4)).toEqual([
      '一、',
      '（一）',
      '1.',
      '（二）',
    ])
  })
})
