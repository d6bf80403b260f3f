import { describe, expect, test } from 'vitest'
import { carryKeys } from '@/lib/text/keys'
import { parseStructure } from '@/lib/text/structure'

const revision = (text: string) => ({ text, structure: parseStructure(text) })
const keysOf = (before: string, after: string, taken: string[] = []) =>
  carryKeys(revision(before), revision(after), new Set(taken)).paragraphs.map(({ key }) => key)

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
    carryKeys(revision(before), revision(after)).sections.map(
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
    const { paragraphs } = carryKeys(revision(before), revision(after))
    expect(paragraphs.map(({ sectionKey }) => sectionKey)).toEqual('s3 s3 s1 s1 s1.1 s1.1 s2 s2'.split(' '))
  })
})
