import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { codePointLength, sliceCodePoints } from '@/lib/text/code-points'
import { parseStructure } from '@/lib/text/structure'

// Generous: a busy machine is no fault of the code.
vi.setConfig({ testTimeout: 30_000 })

const seed = readFileSync(new URL('../../../prisma/seed/first-report.txt', import.meta.url), 'utf8')

/** The text with full-width punctuation. */
const fullWidth = (text: string) =>
  text.replace(/[,:;()?!]|(?<=(?:^|\s)\d)\.(?=\s)/g, (mark) =>
    String.fromCharCode(mark.charCodeAt(0) + 0xfee0),
  )
const outline = (text: string) =>
  parseStructure(text).sections.map(
    ({ key, level, heading, runIn }) => `${key} ${level}${runIn ? '~' : ' '}${heading}`,
  )

const long = '全市上下坚持问题导向,围绕中心工作扎实推进各项任务,取得明显成效。'

describe('the first report', () => {
  const { sections, paragraphs } = parseStructure(seed)
  const words = (key: string) => {
    const { start, end } = sections.find((section) => section.key === key)!
    return sliceCodePoints(seed, start, end)
  }

  test('has three parts and their run-in headings, and no other', () => {
    expect(outline(seed)).toEqual([
      's1 1 一、赋能:学习之火记忆犹新',
      's1.1 2~把准要义学',
      's1.2 2~带着问题学',
      's1.3 2~浓厚氛围学',
      's2 1 二、取经:上海之光耳目一新',
      's2.1 2~产业布局的大战略',
      's2.2 2~科技创新的大格局',
      's2.3 2~改革开放的大气魄',
      's2.4 2~人才引育的大手笔',
      's3 1 三、启智:发展之思革故鼎新',
      's3.1 2~越是基础的才越是核心的',
      's3.2 2~越是科技的才越是战略的',
      's3.3 2~越是长远的才越是当下的',
    ])
  })

  test('has sections that reach to the next one', () => {
    expect(words('s1.1')).toMatch(/^把准要义学。培训班选取.*精神再振奋。$/)
    expect(words('s1.3')).toMatch(/^浓厚氛围学。.*加深了对上海的了解。$/)
    expect(words('s2')).toMatch(/^二、取经.*热带雨林式创新创业生态。$/s)
    expect(words('s3.3')).toMatch(/^越是长远的.*行稳致远。$/)
  })

  test('has twelve paragraphs, each in the deepest section where it starts', () => {
    expect(paragraphs.map(({ key, sectionKey }) => `${key} ${sectionKey}`)).toEqual([
      ...['p1 null', 'p2 null', 'p3 null', 'p4 s1', 'p5 s1', 'p6 s2', 'p7 s2', 'p8 s3', 'p9 s3'],
      ...['p10 s3.1', 'p11 s3.2', 'p12 s3.3'],
    ])
    expect(paragraphs[0]).toEqual({ key: 'p1', sectionKey: null, start: 0, end: 15 })
  })
})

describe.each([
  ['half-width', (text: string) => text],
  ['full-width', fullWidth],
])('in %s punctuation', (_, width) => {
  test.each<[string, string, string[]]>([
    [
      'the four levels of GB/T 9704 nest',
      `调研报告\n\n一、总体情况\n${long}\n(一)产业\n1. 布局\n(1)规划\n${long}\n(2)落地\n(二)人才\n二、建议\n${long}`,
      [
        's1 1 一、总体情况',
        's1.1 2 (一)产业',
        's1.1.1 3 1. 布局',
        's1.1.1.1 4 (1)规划',
        's1.1.1.2 4 (2)落地',
        's1.2 2 (二)人才',
        's2 1 二、建议',
      ],
    ],
    [
      'chapters stand above them',
      `第一章 总则\n第一节 目的\n一、背景\n${long}\n第二章 分则\n${long}`,
      ['s1 1 第一章 总则', 's1.1 2 第一节 目的', 's1.1.1 3 一、背景', 's2 1 第二章 分则'],
    ],
    ['indents do not matter', `\u3000\u3000一、做法\n\u3000\u3000${long}`, ['s1 1 一、做法']],
    [
      'a short heading may end in a full stop',
      `一、提高认识。\n${long}\n二、抓好落实。\n${long}`,
      ['s1 1 一、提高认识', 's2 1 二、抓好落实'],
    ],
    [
      'numbered sentences lead their paragraphs',
      `一、下步打算\n(一)提高站位,压实责任。${long}\n(二)强化督查。${long}\n`,
      ['s1 1 一、下步打算', 's1.1 2~(一)提高站位,压实责任', 's1.2 2~(二)强化督查'],
    ],
    [
      'two parallel sentences open paragraphs',
      `一、体会\n真学是前提。${long}\n实干是前提。${long}`,
      ['s1 1 一、体会', 's1.1 2~真学是前提', 's1.2 2~实干是前提'],
    ],
    [
      'two of one pattern stand in the middle of a paragraph',
      `一、经验\n${long}产业布局的大战略。${long}科技创新的大格局。${long}`,
      ['s1 1 一、经验', 's1.1 2~产业布局的大战略', 's1.2 2~科技创新的大格局'],
    ],
    [
      'run-in headings need no numbered parent',
      `随笔\n\n以学铸魂。${long}\n\n以学增智。${long}\n\n以学促干。${long}`,
      ['s1 1~以学铸魂', 's2 1~以学增智', 's3 1~以学促干'],
    ],
    [
      'three calls stand in the middle of a paragraph',
      `一、打算\n${long}坚持问题导向。${long}坚持系统观念。${long}坚持实干为先。${long}`,
      ['s1 1 一、打算', 's1.1 2~坚持问题导向', 's1.2 2~坚持系统观念', 's1.3 2~坚持实干为先'],
    ],
  ])('%s', (_name, text, sections) => {
    expect(outline(width(text))).toEqual(sections.map(width))
  })

  test.each([
    ['a story', `周末\n\n会场气氛热烈。${long}群众反响热烈。${long}大家都很高兴。我们也很高兴。${long}`],
    ['a diary', `我起得很早。${long}\n我睡得很早。${long}\n天气很好。${long}\n心情很好。${long}`],
    [
      'what was done',
      `我们参观了展厅。${long}\n我们考察了园区。${long}\n代表们听取了汇报。${long}\n同志们听取了介绍。${long}`,
    ],
    ['exclamations without a body', `要求如下。思想认识要统一。行动步调要统一。工作标准要统一。`],
    ['one short sentence alone', `${long}产业布局的大战略。${long}`],
    [
      'parallel sentences with commas',
      `${long}理论上,要多学。${long}实践上,要多学。${long}行动上,要多学。${long}`,
    ],
    ['一是 and 二是', `${long}一是坚持学。${long}二是带头学。${long}三是全员学。${long}`],
    ['首先 and 其次', `首先要认真学。${long}\n其次要反复学。${long}\n最后要深入学。${long}`],
    [
      'what somebody says',
      `他说:“${long}把准要义学。${long}带着问题学。${long}浓厚氛围学。${long}”会后散去。`,
    ],
    ['brackets', `三个方面(把准要义学。${long}带着问题学。${long}浓厚氛围学。${long})都好。`],
    ['sentences of the same length that share nothing', `任务十分艰巨。${long}时间所剩无几。${long}`],
    ['two calls in mid-paragraph', `${long}坚持问题导向。${long}坚持实干为先。${long}`],
    ['decimals, dates and years', `3.5万人参加\n10.30会议纪要\n2024. 年度\n1.5公里的云廊让人惊叹`],
    ['things that are counted', `一、二期工程进展顺利\n二、三线城市的机遇\n一、二、三等奖名单`],
    [
      'the items of an announced list',
      `参观地点:\n1. 北斗西虹桥基地\n2. 上海机器人产业园\n3. 张江科学城\n${long}`,
    ],
    ['clauses of a list', `任务有:\n(一)组织学习;\n(二)开展讨论;\n(三)撰写报告。\n${long}`],
    ['steps of a list that are sentences', `1. 打开网页。\n2. 填写表格。\n3. 提交审核。\n${long}`],
    [
      'a numbered paragraph',
      `1. 我们到基地参观了展厅,并同企业座谈。${long}\n2. 我们到园区参观了车间,并同员工座谈。${long}`,
    ],
    ['a long numbered line', `一、${long.replace('。', '')}${long}${long}`],
    ['numbers in the middle of a line', `围绕“2+(3+6)+(4+5)”体系,一、产业;二、科技。`],
    ['lessons', '第一节课我们听了专题讲座\n第一章程草案通过'],
    ['a number with nothing after it', '一、\n(一)\n1.\n第二'],
    ['nothing', ''],
  ])('%s has no headings', (_name, text) => {
    expect(outline(width(text))).toEqual([])
  })
})

describe('of any text', () => {
  const line = fc.oneof(
    fc.constantFrom(
      '一、赋能',
      '二、取经',
      '(一)产业',
      '1. 布局',
      '(1)细节',
      '第一章 总则',
      '',
      ' ',
      '\u3000𠮷野家',
    ),
    fc.constantFrom(
      `把准要义学。${long}带着问题学。${long}浓厚氛围学。${long}`,
      `越是基础的才越是核心的。${long}`,
    ),
    fc.constantFrom(`越是科技的才越是战略的。😀${long}`, `(二)强化督查。${long}`, long, '短。', '1. a;'),
  )
  const text = fc.array(line, { maxLength: 25 }).map((lines) => lines.join('\n'))

  test('sections nest in order and never cross', () => {
    fc.assert(
      fc.property(text, (body) => {
        const { sections } = parseStructure(body)
        const byKey = new Map(sections.map((section) => [section.key, section]))
        expect(byKey.size).toBe(sections.length)
        for (const [at, section] of sections.entries()) {
          const parent = section.parentKey ? byKey.get(section.parentKey) : undefined
          expect(section.parentKey === null).toBe(parent === undefined)
          if (parent) {
            expect(parent.level).toBeLessThan(section.level)
            expect(parent.start).toBeLessThan(section.start)
            expect(parent.end).toBeGreaterThanOrEqual(section.end)
          }
          const next = sections[at + 1]
          if (next) expect(next.start >= section.end || next.parentKey === section.key).toBe(true)
          const own = sliceCodePoints(body, section.start, section.end)
          expect(own.startsWith(section.heading)).toBe(true)
          expect(own.trim()).toBe(own)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('paragraphs hold every character that is not blank, once', () => {
    fc.assert(
      fc.property(text, (body) => {
        const { paragraphs, sections } = parseStructure(body)
        const words = paragraphs.map(({ start, end }) => sliceCodePoints(body, start, end))
        expect(words.join('\n')).toBe(
          body
            .split('\n')
            .map((one) => one.trim())
            .filter(Boolean)
            .join('\n'),
        )
        for (const { sectionKey, start, end } of paragraphs) {
          const within = sections.filter((one) => one.start <= start && start < one.end)
          expect(sectionKey).toBe(within.at(-1)?.key ?? null)
          expect(end).toBeLessThanOrEqual(codePointLength(body))
        }
      }),
    )
  })

  test('a long one is parsed in time', () => {
    const started = performance.now()
    parseStructure(
      `把准要义学。${'带着问题学。'.repeat(15_000)}\n${'(一)产业。正文正文正文正文。\n'.repeat(5000)}`,
    )
    expect(performance.now() - started).toBeLessThan(5000)
  })
})
