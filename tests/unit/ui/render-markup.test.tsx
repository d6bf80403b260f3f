import fc from 'fast-check'
import { createElement, lazy, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { AnnotationLinks } from '@/components/annotations/annotation-links'
import { SourceText } from '@/components/reading/source-text'
import { TableOfContents } from '@/components/reading/table-of-contents'
import { TakeawayRow } from '@/components/takeaways/takeaway-row'
import { Input } from '@/components/ui/field'
import { FilterChecks } from '@/components/ui/filter-checks'
import { FilterForm } from '@/components/ui/filter-form'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { Icon } from '@/components/ui/icon'
import { renderMarkup } from '@/components/ui/render-markup'
import { Select } from '@/components/ui/select'

/** Attributes in one order and in small letters: in HTML neither means anything. */
function normalize(markup: string): string {
  return markup
    .replaceAll('&#x27;', '&#39;')
    .replace(/<(\w+)((?: [\w-]+="[^"]*")*)\/?>/g, (_, tag, attributes) => {
      const sorted = attributes
        .match(/ [\w-]+="[^"]*"/g)
        ?.map((one: string) => one.replace(/^[^=]+/, (name) => name.toLowerCase()))
      return `<${tag}${sorted?.sort().join('') ?? ''}>`
    })
}

const asReact = (node: ReactNode) =>
  expect(normalize(renderMarkup(node))).toBe(normalize(renderToStaticMarkup(node)))

const takeaway = {
  id: 'a-1',
  code: 'P-1',
  kind: 'practice',
  title: '“一网通办” & <b>',
  titleEn: null,
  statement: '一处\n两处',
  statementEn: null,
  theme: '主题',
  themeEn: 'Theme',
  parentId: null,
} as const

describe('renderMarkup', () => {
  it('draws the fields of a filter as React does, with what is chosen', () => {
    asReact(
      <FilterForm action="/takeaways" className="filter-fields">
        <Select
          name="kind"
          label="类型"
          defaultValue="b"
          empty="全部"
          options={[
            ['a', '甲'],
            ['b', '乙'],
          ]}
        />
        <Select name="theme" label="主题" defaultValue="" empty="全部" options={[['a', '甲']]} />
        <Input name="q" type="search" label="查找" defaultValue="北 斗" maxLength={60} />
        <FilterChecks
          chosen={{ mine: 'true' }}
          labels={[
            ['mine', '我的'],
            ['open', '未结'],
          ]}
        />
        <HiddenFields values={{ person: 'p', none: undefined }} />
        <textarea name="body" defaultValue={'<甲> & 乙'} />
      </FilterForm>,
    )
  })

  it('draws the components of our lists and texts as React does', () => {
    asReact(
      <TakeawayRow
        takeaway={takeaway}
        kind="经验做法"
        locale="en"
        nested
        showsTheme
        open="2 条"
        comments="<i>"
        choose={{ form: 'choose', label: '选择 "P-1"' }}
      />,
    )
    asReact(
      <SourceText
        title="标题"
        text={'标题\n一、总的,看法\n内容在此.'}
        sections={[{ key: 's1', level: 1, heading: '一、总的,看法', start: 3, end: 16, runIn: false }]}
        paragraphs={[
          { key: 'p1', start: 0, end: 2 },
          { key: 'p2', start: 3, end: 10 },
          { key: 'p3', start: 11, end: 16 },
        ]}
        passages={[
          { id: 'e1', start: 11, end: 13, waiting: false, takeaway: { ...takeaway, openThreads: 2 } },
        ]}
        openThreads={(count) => `${count} 个未结讨论`}
        hiddenRanges={[{ start: 15, end: 16 }]}
        locale="zh-CN"
        annotations={{ report: 'r', counts: new Map([['p3', 2]]), count: String, add: '批注' }}
      />,
    )
    asReact(
      <TableOfContents
        label="目录"
        none="无"
        sections={[{ key: 's', level: 2, heading: '一', annotationCount: 3 }]}
        count={String}
      />,
    )
    asReact(<AnnotationLinks report="r" paragraph={{ start: 0, end: 2 }} count={1} label={String} />)
    asReact(<Icon name="down" />)
  })

  it('writes attributes as React does', () => {
    const attributes: [string, Record<string, unknown>][] = [
      ['label', { htmlFor: 'x', className: 'a b', tabIndex: -1, hidden: true, lang: undefined }],
      ['p', { 'aria-hidden': false, 'data-open': true, draggable: false, spellCheck: true, title: '"<&>\'' }],
      ['input', { type: 'checkbox', disabled: false, required: true, readOnly: true, maxLength: 3 }],
      [
        'input',
        { autoComplete: 'off', inputMode: 'numeric', enterKeyHint: 'done', value: 0, readOnly: true },
      ],
      ['time', { dateTime: '2024-02-20' }],
      ['td', { colSpan: 2 }],
      ['svg', { viewBox: '0 0 1 1', strokeWidth: 2, strokeLinecap: 'round', fillRule: 'evenodd' }],
      ['path', { d: 'M0 0', clipRule: 'evenodd', strokeLinejoin: 'round' }],
      ['a', { href: '/x?a=1&b=2', download: true, rel: 'noreferrer', target: null }],
      ['p', { dangerouslySetInnerHTML: { __html: '<b>1</b>' } }],
      ['details', { open: true, children: [0, '', false, null, ['a', 1n]] }],
      ['br', {}],
    ]
    for (const [tag, props] of attributes) asReact(createElement(tag, props))
  })

  it('writes any words as React does', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 100, maxLength: 200 }), (texts) => {
        asReact(texts.map((text, at) => createElement('p', { key: at, title: text, 'data-x': text }, text)))
      }),
      { numRuns: 10 },
    )
  })

  it('writes a form whose action runs on the server as browsers without scripts post it', () => {
    const [save, end] = ['save', 'end'].map((id) => Object.assign(async () => undefined, { $$id: id }))
    const form = (
      <form action={save} className="f">
        <input name="back" type="hidden" value="/x" readOnly />
        <button type="submit" formAction={end}>
          结束
        </button>
      </form>
    )
    expect(renderMarkup(form)).toBe(
      '<form class="f" action="" method="post" enctype="multipart/form-data"><input type="hidden" name="$ACTION_ID_save">' +
        '<input name="back" type="hidden" value="/x" readonly=""><button type="submit" name="$ACTION_ID_end" value="">结束</button></form>',
    )
    expect(() => renderMarkup(<form action={async () => undefined} />)).toThrow(TypeError)
  })

  it('refuses what needs a browser', () => {
    const Later = lazy(async () => ({ default: () => null }))
    const Awaited = async () => 'x'
    for (const node of [
      <button key="1" type="button" onClick={() => undefined} />,
      <p key="2" style={{ color: 'red' }} />,
      <Later key="3" />,
      createElement(Awaited as unknown as () => ReactNode, { key: '4' }),
    ])
      expect(() => renderMarkup(node)).toThrow(TypeError)
  })
})
