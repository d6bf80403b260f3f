import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inheritKeys } from '@/lib/text/stable-keys'
import { parseStructure } from '@/lib/text/structure'

const revision = (text: string) => ({ text, structure: parseStructure(text) })
const keysOf = (before: string, after: string, taken: string[] = []) =>
  inheritKeys(revision(before), revision(after), new Set(taken)).paragraphs.map(({ key }) => key)

describe('a paragraph keeps its key', () => {
  test.each<[string, string, string, string[]]>([
    ['when nothing changes', '甲。\n乙。', '甲。\n乙。', ['p1', 'p2']],
    ['when others come and go', '甲。\n乙。\n丙。', '新。\n甲。\n丙。', ['p4', 'p1', 'p3']],
    [
      'when it moves',
      '甲说了话。\n乙。\n丙也说了许多话。',
      '乙。\n丙也说了许多话。\n甲说了话。',
      ['p2', 'p3', 'p1'],
    ],
    [
      'when it is edited',
      '甲。\n上海全市新增企业36家。\n丙。',
      '甲。\n上海全市新增企业48家。\n丙。',
      ['p1', 'p2', 'p3'],
    ],
    [
      'of twins the one between its neighbours',
      '同。\n甲。\n同。\n乙。',
      '甲。\n同。\n乙。',
      ['p2', 'p3', 'p4'],
    ],
    ['of twins the one beside what it stood beside', '同。\n甲。\n同。\n乙。', '同。\n乙。', ['p3', 'p4']],
    [
      'when it moves and one like it takes its place',
      '上海新增企业36家。\n长沙要迎头赶上,争取早日见到成效。',
      '上海新增企业48家。\n长沙要迎头赶上,争取早日见到成效。\n上海新增企业36家。',
      ['p3', 'p2', 'p1'],
    ],
    [
      'when it moves and is edited a little',
      '上海全年新增上市企业36家。\n长沙要迎头赶上,争取早日见到成效。',
      '长沙要迎头赶上,争取早日见到成效。\n上海全年新增上市企业48家。',
      ['p2', 'p1'],
    ],
    [
      'but not when it moves and is hardly like itself',
      '上海新增企业36家。\n长沙要迎头赶上,争取早日见到成效。',
      '长沙要迎头赶上,争取早日见到成效。\n上海新增企业和平台多。',
      ['p2', 'p3'],
    ],
    [
      'in the part most like it when it is split',
      '上海的做法值得学习。长沙要结合自身实际加快推进产业转型升级。',
      '上海的做法值得学习。\n长沙要结合自身实际加快推进产业转型升级。',
      ['p2', 'p1'],
    ],
    [
      'if it is most of two that are merged',
      '上海的做法值得学习。\n长沙要结合自身实际加快推进产业转型升级。',
      '上海的做法值得学习。长沙要结合自身实际加快推进产业转型升级。',
      ['p2'],
    ],
  ])('%s', (_name, before, after, keys) => {
    expect(keysOf(before, after)).toEqual(keys)
  })

  test('and no other gets a key that was ever used', () => {
    expect(keysOf('甲。', '乙。\n丙。', ['p2', 'p4'])).toEqual(['p3', 'p5'])
  })
})

describe('a section keeps its key', () => {
  const sections = (before: string, after: string) =>
    inheritKeys(revision(before), revision(after)).sections.map(
      ({ key, parentKey, heading }) => `${key} ${parentKey} ${heading}`,
    )

  test('when one is put in front of it, and its paragraphs name it', () => {
    const before = '一、经验\n上海的做法。\n(一)产业\n布局。\n二、打算\n长沙的打算。'
    const after = '一、背景\n背景。\n二、经验\n上海的做法。\n(一)产业\n布局。\n三、打算\n长沙的打算。'
    expect(sections(before, after)).toEqual([
      's3 null 一、背景',
      's1 null 二、经验',
      's1.1 s1 (一)产业',
      's2 null 三、打算',
    ])
    const { paragraphs } = inheritKeys(revision(before), revision(after))
    expect(paragraphs.map(({ sectionKey }) => sectionKey)).toEqual('s3 s3 s1 s1 s1.1 s1.1 s2 s2'.split(' '))
  })

  test('when its number and its text change', () => {
    expect(sections('一、经验\n上海的做法。', '一、背景\n说明。\n二、经验\n换成了完全不同的内容。')).toEqual([
      's2 null 一、背景',
      's1 null 二、经验',
    ])
  })
})

describe('whatever the revisions are', () => {
  const line = fc.oneof(
    fc.constantFrom('一、赋能', '二、取经', '(一)产业', '(二)科技', '', '同一段话。', '甲。', '𠮷'),
    fc.string({ unit: fc.constantFrom('上', '海', '长', '沙', '。', '1'), maxLength: 12 }),
  )
  const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'))
  const keys: fc.Arbitrary<string[]> = fc.array(
    fc.constantFrom('p1', 'p2', 'p7', 'p13', 's1', 's2', 's1.1', 's3.1'),
    {
      maxLength: 5,
    },
  )

  test('keys are unique, fresh ones were never used, and sections are named by their keys', () => {
    fc.assert(
      fc.property(text, text, keys, (before, after, taken) => {
        const [old, next] = [revision(before), revision(after)]
        const { sections, paragraphs } = inheritKeys(old, next, new Set(taken))
        const oldKeys = [...old.structure.sections, ...old.structure.paragraphs].map(({ key }) => key)
        const newKeys = [...sections, ...paragraphs].map(({ key }) => key)
        expect(new Set(newKeys).size).toBe(newKeys.length)
        const fresh = newKeys.filter((key) => !oldKeys.includes(key))
        expect(fresh.filter((key) => taken.includes(key))).toEqual([])
        const known = [null, ...sections.map(({ key }) => key)]
        for (const { parentKey } of sections) expect(known).toContain(parentKey)
        for (const { sectionKey } of paragraphs) expect(known).toContain(sectionKey)
        expect(paragraphs.map(({ start, end }) => [start, end])).toEqual(
          next.structure.paragraphs.map(({ start, end }) => [start, end]),
        )
        const kinds = (all: { key: string }[], kind: string) => all.every(({ key }) => key.startsWith(kind))
        expect([kinds(sections, 's'), kinds(paragraphs, 'p')]).toEqual([true, true])
      }),
      { numRuns: 500 },
    )
  })

  test('an unchanged text keeps all its keys', () => {
    fc.assert(
      fc.property(text, (body) => {
        expect(inheritKeys(revision(body), revision(body))).toEqual(parseStructure(body))
      }),
    )
  })
})
