import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { parseFirstReport } from '@/lib/reports/seed'
import { codePointLength } from '@/lib/text/code-points'
import { type Anchor, prepareReanchoring, type ReanchorResult } from '@/lib/text/reanchoring'
import { describeRange, verifyRange } from '@/lib/text/selector'
import { splitSentences } from '@/lib/text/sentences'
import { inheritKeys } from '@/lib/text/stable-keys'
import { parseStructure } from '@/lib/text/structure'

// Generous: a busy machine is no fault of the code.
vi.setConfig({ testTimeout: 60_000 })

function prepare(before: string, after: string) {
  const structure = parseStructure(before)
  const carried = inheritKeys({ text: before, structure }, { text: after, structure: parseStructure(after) })
  const reanchor = prepareReanchoring(
    { text: before, paragraphs: structure.paragraphs },
    { text: after, paragraphs: carried.paragraphs },
  )
  return {
    keys: new Set(carried.paragraphs.map(({ key }) => key)),
    anchorAt: (start: number, end: number) => describeRange(before, structure.paragraphs, start, end),
    reanchor,
  }
}

const isAccepted = (fate: ReanchorResult): fate is Extract<ReanchorResult, { status: 'same' | 'moved' }> =>
  fate.status === 'same' || fate.status === 'moved'

const word = fc.constantFrom(
  ...[
    '上海',
    '长沙',
    '推进',
    '一网',
    '通办',
    '统管',
    '改革',
    '不',
    '120',
    '万人',
    '2025年',
    '其中',
    '𠮷',
    '😀',
  ],
  ...[',', '、', ';', '“', '”', '(', ')', ' ', '\u200B'],
)
const sentence = fc.oneof(
  fc
    .tuple(fc.array(word, { minLength: 1, maxLength: 9 }), fc.constantFrom('。', '。', '!', '……'))
    .map(([words, stop]) => `第${words.join('')}${stop}`),
  // Twins.
  fc.constantFrom(
    '推进一网通办。',
    '推进一网统管。',
    '其中城镇人口较多。',
    '各项工作取得明显成效,来之不易。',
  ),
)
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(''))

type Edit = { kind: 'insert' | 'delete' | 'replace' | 'move'; at: number; to: number; words: string }
const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('insert', 'delete', 'replace', 'move'),
  at: fc.nat(7),
  to: fc.nat(7),
  words: paragraph,
})
type Line = { words: string; own: boolean }

/** Applies edits to all paragraphs but the own one. */
function apply(lines: Line[], edits: Edit[]): Line[] {
  const result = [...lines]
  for (const { kind, at, to, words } of edits) {
    const place = at % (result.length + 1)
    if (kind === 'insert') result.splice(place, 0, { words, own: false })
    if (!result[place] || result[place].own) continue
    if (kind === 'delete') result.splice(place, 1)
    if (kind === 'replace') result[place] = { words, own: false }
    if (kind === 'move') result.splice(to % result.length, 0, ...result.splice(place, 1))
  }
  return result
}
const textOf = (lines: Line[]) => lines.map(({ words }) => words).join('\n')
function startOfOwn(lines: Line[]): number {
  const before = lines.slice(
    0,
    lines.findIndex(({ own }) => own),
  )
  return before.reduce((sum, { words }) => sum + codePointLength(words) + 1, 0)
}
/** The paragraphs beside the own one. */
function besidesOf(lines: Line[]) {
  const at = lines.findIndex(({ own }) => own)
  return [lines[at - 1], lines[at + 1]].map((line) => line && plain(line.words))
}
const plain = (words: string) => words.replace(/[\s\u200B]/g, '')
const sentencesOf = (words: string) =>
  splitSentences(words).map(({ start, end }) => plain([...words].slice(start, end).join('')))

describe('edits elsewhere', () => {
  const scene = fc.record({
    lines: fc.array(paragraph, { maxLength: 5 }),
    own: paragraph,
    at: fc.nat(5),
    cut: fc.tuple(fc.nat(60), fc.nat(60)),
    edits: fc.array(edit, { maxLength: 5 }),
  })
  const play = ({ lines, own, at, cut, edits }: typeof scene extends fc.Arbitrary<infer T> ? T : never) => {
    const old = lines.map((words): Line => ({ words, own: false }))
    old.splice(at % (old.length + 1), 0, { words: own, own: true })
    const next = apply(old, edits)
    const length = codePointLength(own.trimEnd())
    const start = Math.min(...cut) % length
    const end = Math.min(start + 1 + Math.abs(cut[0] - cut[1]), length)
    const { anchorAt, reanchor } = prepare(textOf(old), textOf(next))
    const anchor = anchorAt(startOfOwn(old) + start, startOfOwn(old) + end)
    return { old, next, fate: reanchor(anchor), truth: startOfOwn(next) + start }
  }

  test('never move an untouched passage onto other words', () => {
    fc.assert(
      fc.property(scene, (drawn) => {
        const { fate, truth, old, next } = play(drawn)
        if (!isAccepted(fate) || fate.anchor.start === truth) return
        // A twin of its sentences is taken for it only where it stands beside what the own ones lost.
        expect(besidesOf(next)).not.toEqual(besidesOf(old))
      }),
      { numRuns: 2000 },
    )
  })

  test('leave a passage accepted in its place if its sentences have no twin', () => {
    let lone = 0
    fc.assert(
      fc.property(scene, (drawn) => {
        const { fate, truth, old, next } = play(drawn)
        const others = [...old, ...next].filter(({ own }) => !own).flatMap(({ words }) => sentencesOf(words))
        const mine = sentencesOf(drawn.own)
        // A heading may come in between and turn it round; a leaning sentence needs the one before it.
        if (parseStructure(textOf(old)).sections.length || /^其中/.test(drawn.own)) return
        if (mine.some((one) => others.includes(one)) || new Set(mine).size < mine.length) return
        lone++
        expect(fate).toMatchObject({ anchor: { start: truth } })
        expect(isAccepted(fate)).toBe(true)
      }),
      { numRuns: 500 },
    )
    expect(lone).toBeGreaterThan(100)
  })
})

describe('an edit of the passage itself', () => {
  const scene = fc.record({
    before: fc.array(sentence, { maxLength: 4 }),
    own: fc.tuple(fc.array(word, { maxLength: 4 }), fc.array(word, { maxLength: 4 })),
    after: fc.array(sentence, { maxLength: 4 }),
    breaks: fc.tuple(fc.constantFrom('', '\n'), fc.constantFrom('', '\n')),
    edits: fc.array(edit, { maxLength: 2 }),
  })
  /** The result for a quote when only its sentence becomes another. */
  const fateOf = (
    { before, own, after, breaks }: { before: string[]; own: string[][]; after: string[]; breaks: string[] },
    quote: string,
    change: (quote: string) => string,
  ) => {
    const [left, right] = own.map((words) => words.join('')) as [string, string]
    const text = (quote: string) =>
      `${before.join('')}${breaks[0]}第${left}${quote}${right}。${breaks[1]}${after.join('')}`
    const start = codePointLength(`${before.join('')}${breaks[0]}第${left}`)
    const next =
      change(quote) === '' ? [before.join(''), breaks[1], after.join('')].join('') : text(change(quote))
    const { anchorAt, reanchor } = prepare(text(quote), next)
    return reanchor(anchorAt(start, start + codePointLength(quote)))
  }

  test.each<[string, string, (quote: string) => string]>([
    ['other digits', '人口120万人', () => '人口150万人'],
    ['another year', '到2025年', () => '到2030年'],
    ['another unit', '120亿元', () => '120万元'],
    ['a negation inside', '要推进', () => '要不推进'],
    ['a negation directly before', '推进改革', (quote) => `不${quote}`],
    ['a negation directly behind', '推进改革', (quote) => `${quote}不力`],
    ['another name', '学习上海', () => '学习深圳'],
    ['other words beside it', '推进', (quote) => `暂缓${quote}`],
    ['nothing in its place', '推进改革', () => ''],
  ])('is never accepted: %s', (_name, quote, change) => {
    fc.assert(
      fc.property(scene, (drawn) => {
        expect(isAccepted(fateOf(drawn, quote, change))).toBe(false)
      }),
      { numRuns: 300 },
    )
  })
})

describe('whatever the texts are', () => {
  const unit = fc.oneof(
    fc.constantFrom('上', '海', '不', '1', '2', '。', ',', '\uFF0C', '“', '”', '\n', ' ', '\u3000', '\u200B'),
    fc.constantFrom('𠮷', '😀', '\uD842', '\u202E', 'a', 'B', '一、', '(一)', ':', '单位:亿元\n'),
  )
  const text = fc.oneof(
    fc.string({ unit, maxLength: 120 }),
    fc.array(sentence, { maxLength: 8 }).map((all) => all.join('\n')),
  )
  const wild = fc.record({
    paragraphKey: fc.constantFrom('p1', 'p2', 'x'),
    start: fc.integer({ min: -5, max: 130 }),
    end: fc.integer({ min: -5, max: 130 }),
    quote: fc.string({ unit, maxLength: 20 }),
    prefix: fc.string({ unit, maxLength: 5 }),
    suffix: fc.string({ unit, maxLength: 5 }),
  })
  const holds = (fate: ReanchorResult, anchor: Anchor, after: string, keys: Set<string>) => {
    if (fate.status === 'orphaned') return
    expect(verifyRange(after, fate.anchor)).toBe(true)
    expect(keys).toContain(fate.anchor.paragraphKey)
    if (!isAccepted(fate)) return
    expect(fate.anchor.quote).toBe(anchor.quote)
    if (fate.status === 'same') expect(fate.anchor.paragraphKey).toBe(anchor.paragraphKey)
  }

  test('an accepted place holds the very quote, a proposal lies in the new text, and nothing throws', () => {
    fc.assert(
      fc.property(text, text, fc.nat(120), fc.nat(120), wild, (before, after, one, other, anchor) => {
        const { reanchor, anchorAt, keys } = prepare(before, after)
        holds(reanchor(anchor), anchor, after, keys)
        const length = codePointLength(before)
        const [start, end] = [Math.min(one, other), Math.min(Math.max(one, other) + 1, length)]
        if (start >= end || parseStructure(before).paragraphs.length === 0) return
        const valid = anchorAt(start, end)
        holds(reanchor(valid), valid, after, keys)
      }),
      { numRuns: 500 },
    )
  })

  test('in an unchanged text everything is the same', () => {
    fc.assert(
      fc.property(text, fc.nat(120), fc.nat(120), (body, one, other) => {
        const { reanchor, anchorAt } = prepare(body, body)
        const [start, end] = [Math.min(one, other), Math.min(Math.max(one, other) + 1, codePointLength(body))]
        if (start >= end || parseStructure(body).paragraphs.length === 0) return
        const anchor = anchorAt(start, end)
        expect(reanchor(anchor)).toEqual({ status: 'same', anchor })
      }),
      { numRuns: 300 },
    )
  })

  test('an anchor that disagrees with its own text is never accepted', () => {
    const { reanchor, anchorAt } = prepare(
      '上海之行收获很大。长沙要学上海。',
      '上海之行收获很大。长沙要学上海。',
    )
    const anchor = anchorAt(0, 9)
    expect(reanchor(anchor).status).toBe('same')
    expect(reanchor({ ...anchor, start: 1, end: 10 }).status).toBe('proposed')
    expect(reanchor({ ...anchor, quote: '北京之行收获很大。' }).status).toBe('orphaned')
  })
})

describe('the first report', () => {
  const seed = (name: string) =>
    readFileSync(new URL(`../../../prisma/seed/${name}`, import.meta.url), 'utf8')
  const report = seed('first-report.txt')
  const { takeaways } = parseFirstReport(seed('first-report.yaml'), report)
  const points = takeaways.flatMap((parent) => [parent, ...parent.children])
  const ranges = points.flatMap(({ evidence, figures, terms }) => [...evidence, ...figures, ...terms])
  const fates = (after: string) => {
    const { reanchor, anchorAt } = prepare(report, after)
    return ranges.map(({ start, end }) => ({ start, end, fate: reanchor(anchorAt(start, end)) }))
  }
  const statuses = (after: string) => {
    const count = { same: 0, moved: 0, proposed: 0, orphaned: 0 }
    for (const { fate } of fates(after)) count[fate.status]++
    return count
  }
  const all = { same: ranges.length, moved: 0, proposed: 0, orphaned: 0 }

  test('keeps all its evidence, figures and terms in the same text', () => {
    expect(ranges.length).toBeGreaterThan(100)
    for (const { start, end, fate } of fates(report))
      expect(fate).toMatchObject({ status: 'same', anchor: { start, end } })
  })

  test('keeps them when a paragraph is put in front, between or behind', () => {
    const shift = codePointLength('新增的前言。\n')
    for (const { start, end, fate } of fates(`新增的前言。\n${report}`))
      expect(fate).toMatchObject({ status: 'same', anchor: { start: start + shift, end: end + shift } })
    expect(statuses(report.replace('\n\n二、', '\n\n承上启下的一段。\n\n二、'))).toEqual(all)
    expect(statuses(`${report}\n\n附件:学员名单`)).toEqual(all)
  })

  test('accepts nothing whose figure changed', () => {
    const after = report.replace('36家', '48家').replace('1.5公里', '2.5公里').replace('891家', '981家')
    for (const { fate, start, end } of fates(after))
      if (isAccepted(fate)) expect([...report].slice(start, end).join('')).toBe(fate.anchor.quote)
    expect(statuses(after)).toEqual({ same: 101, moved: 0, proposed: 22, orphaned: 0 })
  })
})
