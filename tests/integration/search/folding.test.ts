import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { prisma } from '@/lib/db'
import { foldForSearch } from '@/lib/text/search-matches'
import { find, marked, scene } from './scene'
import '@/tests/support/fast-check'

const pieces = [
  ...'北斗自貿貿裏裡爲為臺著乾鬥與國𠮷𰻝',
  ...'ＧＡａz６0９％（）() ，。、；：？！“”‘’…—《》',
  ...[' ', '　', '\t', '\n', '\u00a0', '\u2009', '\u2028', '\u200b', '\ufeff', '\u00ad', '\ufe0f'],
  ...'①㎡ⅣｶﾀΣéßñ😀々〇',
]

it('folds in the program as in the database', async () => {
  const texts = fc
    .sample(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), 2000)
    .map((one) => one.join(''))
  const rows = await prisma().$queryRaw<{ text: string; folded: string }[]>`
    SELECT x AS text, "fold_text"(x) AS folded FROM unnest(${texts}::text[]) x`
  expect(rows).toHaveLength(texts.length)
  expect(rows.filter(({ text, folded }) => foldForSearch(text).words !== folded)).toEqual([])
})

it('folds every Chinese character in the program as in the database', async () => {
  const [row] = await prisma().$queryRaw<{ text: string; folded: string }[]>`
    SELECT x.text, "fold_text"(x.text) AS folded
    FROM (SELECT string_agg(chr(c), '|' ORDER BY c) AS text FROM generate_series(x'3400'::int, x'9fff'::int) c) x`
  expect(foldForSearch(row?.text ?? '').words).toBe(row?.folded)
})

describe('finds', () => {
  it.each([
    ['自贸', '推進自貿試驗區建設', '自貿'],
    ['自貿', '推进自贸试验区建设', '自贸'],
    ['北斗', '应用北 斗导航', '北 斗'],
    ['北 斗', '应用北斗导航', '北斗'],
    ['北斗', '应用北\n斗导航', '北 斗'],
    ['g60', '沿线的Ｇ６０科创走廊', 'Ｇ６０'],
    ['Ｇ６０科创', '沿线的g60 科创走廊', 'g60 科创'],
    ['2+(3+6)', '构建2+(3+6)+(4+5)体系', '2+(3+6)'],
    ['2+（3+6）', '构建2+(3+6)+(4+5)体系', '2+(3+6)'],
    ['3.5%', '增长3.5%左右', '3.5%'],
    ['斗', '应用北斗导航', '斗'],
    ['hello world', 'Say Hello   World twice', 'Hello,World'],
    ['𠮷', '古字𠮷祥', '𠮷'],
    ['，', '前句，后句', '，'],
  ])('%s in %s', async (q, sentence, shown) => {
    const { reader, report } = await scene(`第一段。\n\n${sentence.replace('\n', ' ')}`, sentence)
    const hits = await find(reader, { q, report: report.slug })
    expect(hits.map(({ kind }) => kind)).toEqual(['takeaway', 'paragraph'])
    for (const hit of hits) expect(marked(hit).join()).toBe(shown)
  })
})

describe('several words', () => {
  it('must all be there, in any order', async () => {
    const { reader, report } = await scene('上海自贸区与长沙片区\n\n只有上海\n\n长沙和上海')
    const found = async (q: string) =>
      (await find(reader, { q, report: report.slug })).map(({ snippet }) => snippet)
    expect(await found('上海 长沙')).toEqual(['上海自贸区与长沙片区', '长沙和上海'])
    expect(await found('长沙　上海')).toHaveLength(2)
    expect(await found('上海 长沙 武汉')).toEqual([])
    expect(await found('长沙 长沙')).toHaveLength(2)
  })

  it('in quotation marks stand as they are, blanks and all', async () => {
    const { reader, report } = await scene('the free trade zone\n\nfree and fair trade\n\n三个舍得,舍得三个')
    const found = async (q: string) =>
      (await find(reader, { q, report: report.slug })).map(({ snippet }) => snippet)
    expect(await found('free trade')).toHaveLength(2)
    expect(await found('"free trade"')).toEqual(['the free trade zone'])
    expect(await found('“三个舍得” "舍得三个"')).toHaveLength(1)
    expect(await found('"舍得 三个"')).toEqual(['三个舍得,舍得三个'])
    expect(await found('"trade free"')).toEqual([])
    expect(await found('"free')).toHaveLength(2)
  })

  it('are not sought across the fields of a thing', async () => {
    const { reader, report } = await scene('正文', '斗在表述之首')
    await prisma().takeaway.updateMany({ where: { reportId: report.id }, data: { title: '题目之末是北' } })
    expect(await find(reader, { q: '"北斗"', report: report.slug })).toEqual([])
    expect(await find(reader, { q: '题目 之首', report: report.slug })).toHaveLength(1)
  })
})

it('follows every change of the words', async () => {
  const { reader, report, takeaway } = await scene('正文', '先说北斗')
  const found = async (q: string) => (await find(reader, { q, report: report.slug })).length
  await prisma().takeaway.update({ where: { id: takeaway.id }, data: { statement: '后说量子' } })
  expect([await found('北斗'), await found('量子')]).toEqual([0, 1])
})
