import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Range, sliceCodePoints } from '@/lib/text/code-points'
import { compareTexts, compareVersions, countEdits, splitUnchanged } from '@/lib/text/comparison'
import { inheritKeys } from '@/lib/text/stable-keys'
import { parseStructure } from '@/lib/text/structure'

function compare(before: string, after: string) {
  const structure = parseStructure(before)
  const next = inheritKeys({ text: before, structure }, { text: after, structure: parseStructure(after) })
  return compareVersions(
    { text: before, paragraphs: structure.paragraphs },
    { text: after, paragraphs: next.paragraphs },
  )
}
const show = (before: string, after: string) =>
  compare(before, after).map(({ kind, old, new: fresh, parts }) => {
    const words = parts?.map(
      ({ kind, text }) => ({ same: text, removed: `[-${text}-]`, added: `[+${text}+]` })[kind],
    )
    return `${kind} ${old?.key ?? '·'} ${fresh?.key ?? '·'} ${words?.join('') ?? ''}`.trim()
  })

describe('two revisions stand side by side', () => {
  test('paragraph by paragraph, in the order of the new one', () => {
    const before = '标题\n甲说上海做法。\n乙也说了一些别的话。\n丙。\n丁最后总结发言。'
    const after = '标题\n乙也说了一些别的话。\n甲说上海做法。\n新增的一段。\n丁最后总结发言。'
    expect(show(before, after)).toEqual([
      'same p1 p1',
      'same p3 p3',
      'removed p4 ·',
      'moved p2 p2',
      'added · p6',
      'same p5 p5',
    ])
  })

  test('with what changed inside a paragraph, numbers whole', () => {
    expect(show('到2025年,人口达到120万人。', '到2030年,人口预计达到150万人。')).toEqual([
      'changed p1 p1 到[-2025-][+2030+]年,人口[+预计+]达到[-120-][+150+]万人。',
    ])
    expect(show('要加强改革和发展工作,不断前进。', '要加强创新和稳定工作,不断前进。')).toEqual([
      'changed p1 p1 要加强[-改革和发展-][+创新和稳定+]工作,不断前进。',
    ])
    expect(show('由张三和李四负责。', '由李四和张三负责。')).toEqual([
      'changed p1 p1 由[-张三和-]李四[+和张三+]负责。',
    ])
  })

  test('with all parts of a split or merged paragraph in one row', () => {
    const whole = '产业布局的大战略值得学习。科技创新的大格局值得借鉴。人才引育的大手笔令人赞叹。'
    const split = whole.replace('科技', '\n\n科技').replace('人才', '\n人才')
    expect(show(`标题\n${whole}\n结尾`, `标题\n${split}\n结尾`)).toEqual([
      'same p1 p1',
      'changed p2 p2 产业布局的大战略值得学习。[+\n\n+]科技创新的大格局值得借鉴。[+\n+]人才引育的大手笔令人赞叹。',
      'same p3 p3',
    ])
    expect(show(`标题\n${split}\n结尾`, `标题\n${whole}\n结尾`)).toEqual([
      'same p1 p1',
      'changed p2 p2 产业布局的大战略值得学习。[-\n\n-]科技创新的大格局值得借鉴。[-\n-]人才引育的大手笔令人赞叹。',
      'same p5 p5',
    ])
    expect(show(`标题\n${whole}`, `标题\n${whole}\n产业布局的大战略值得学习。`)).toEqual([
      'same p1 p1',
      'same p2 p2',
      'added · p3',
    ])
  })

  test('with a paragraph that has nothing of a changed one in a row of its own', () => {
    const [changed, moved] = ['产业布局的大战略值得我们学习。', '科技创新值得借鉴。']
    expect(
      show(`标题\n${changed}`, `标题\n新增的一段说别的事。\n${changed.replace('我们', '大家')}`),
    ).toEqual(['same p1 p1', 'added · p3', 'changed p2 p2 产业布局的大战略值得[-我们-][+大家+]学习。'])
    const merged = `${changed}人才引育的大手笔。`
    const end = '最后一段作总结,提出下一步的打算。'
    expect(show(`${changed}\n${moved}\n人才引育的大手笔。\n${end}`, `${merged}\n${end}\n${moved}`)).toContain(
      'removed p3 ·',
    )
  })

  test('with a removed paragraph at the front, and with nothing at all', () => {
    expect(show('甲。\n乙。', '乙。')).toEqual(['removed p1 ·', 'same p2 p2'])
    expect(show('', '甲。')).toEqual(['added · p1'])
    expect(show('甲。', '')).toEqual(['removed p1 ·'])
    expect(show('', '')).toEqual([])
  })

  test('whole and in place, whatever the texts are', () => {
    const line = fc.string({
      unit: fc.constantFrom('上', '海', '𠮷', '1', '2', '。', ',', ' '),
      maxLength: 20,
    })
    const text = fc.array(line, { maxLength: 8 }).map((lines) => lines.join('\n'))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const rows = compare(before, after)
        const within = (inner: Range, outer?: Range) =>
          outer !== undefined && outer.start <= inner.start && inner.end <= outer.end
        for (const paragraph of parseStructure(before).paragraphs)
          expect(rows.filter((row) => within(paragraph, row.old))).toHaveLength(1)
        for (const paragraph of parseStructure(after).paragraphs)
          expect(rows.filter((row) => within(paragraph, row.new))).toHaveLength(1)
        for (const { old, new: fresh, parts = [] } of rows) {
          for (const part of parts) {
            if (part.kind !== 'added')
              expect(sliceCodePoints(before, part.old.start, part.old.end)).toBe(part.text)
            if (part.kind !== 'removed')
              expect(sliceCodePoints(after, part.new.start, part.new.end)).toBe(part.text)
          }
          if (parts.length === 0) continue
          const side = (left: 'removed' | 'added') =>
            parts.flatMap(({ kind, text }) => (kind === left ? [] : [text])).join('')
          expect(side('added')).toBe(sliceCodePoints(before, old!.start, old!.end))
          expect(side('removed')).toBe(sliceCodePoints(after, fresh!.start, fresh!.end))
        }
      }),
    )
  })
})

describe('the sentences of a changed paragraph', () => {
  const runs = (before: string, after: string) =>
    splitUnchanged(compareTexts(before, after)).map(({ same, sentences, parts }) => [
      same,
      sentences,
      parts
        .map(({ kind, text }) => ({ same: text, removed: `[-${text}-]`, added: `[+${text}+]` })[kind])
        .join(''),
    ])

  test('are cut where a sentence ends on both sides', () => {
    const before = '第一句。“第二句。”第三句4堂。第四句！第五句'
    expect(runs(before, before.replace('4', '5'))).toEqual([
      [true, 2, '第一句。“第二句。”'],
      [false, 1, '第三句[-4-][+5+]堂。'],
      [true, 2, '第四句！第五句'],
    ])
    expect(runs('甲。乙。', '甲！乙。')).toEqual([[false, 1, '甲[-。-][+！+]乙。']])
  })

  test('lose nothing', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('甲', '乙', '。', '”', '1') }),
        fc.string({ unit: fc.constantFrom('甲', '乙', '。', '2') }),
        (before, after) => {
          const parts = splitUnchanged(compareTexts(before, after)).flatMap((run) => run.parts)
          const side = (other: string) =>
            parts
              .filter(({ kind }) => kind !== other)
              .map(({ text }) => text)
              .join('')
          expect([side('added'), side('removed')]).toEqual([before, after])
        },
      ),
    )
  })

  test('count their edits', () => {
    const parts = compareTexts('上了4堂课，写了2篇长文章。', '上了5堂课，写了3篇长短文章。')
    expect(countEdits({ kind: 'changed', parts })).toBe(3)
    expect(['same', 'added', 'moved'].map((kind) => countEdits({ kind: kind as 'same' }))).toEqual([0, 1, 1])
  })
})
