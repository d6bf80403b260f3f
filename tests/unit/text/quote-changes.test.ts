import { describe, expect, test } from 'vitest'
import { classifyChanges } from '@/lib/text/quote-changes'

const changes = (before: string, after: string) =>
  classifyChanges(before, after).map(({ kind, old, new: fresh }) => `${kind} ${old}→${fresh}`)

describe('what changed in a quote is described', () => {
  test.each<[string, string, string[]]>([
    ['人口120万人', '人口150万人', ['digits 120→150']],
    ['到2025年', '到2030年', ['digits 2025→2030']],
    ['去年增长', '今年增长', ['digits 去年→今年']],
    ['增长七成', '增长九成', ['digits 七→九']],
    ['共300多项', '共300项', ['wording 多→']],
    ['投资1.5公里', '投资2.5公里', ['digits 1.5→2.5']],
    ['投资120亿元', '投资120万元', ['unit 亿元→万元']],
    ['提高5%', '提高5个百分点', ['unit %→个百分点']],
    ['面积30公里', '面积30平方公里', ['unit 公里→平方公里']],
    ['必须推进', '不必推进', ['negation →不', 'wording 必须→不必']],
    ['已经完成', '未完成', ['negation →未', 'wording 已经→未']],
    ['允许进入', '严禁进入', ['negation →严禁', 'wording 允许→严禁']],
    ['学习上海经验', '学习长沙经验', ['name 上海→长沙']],
    ['由张三负责', '由李四负责', ['name 张三→李四']],
    ['建成“两带一廊”', '建成“三带一廊”', ['digits 两→三', 'name “两带一廊”→“三带一廊”']],
    ['加快推进', '全面推进', ['wording 加快→全面']],
    ['一网通办', '一网统管', ['wording 通办→统管']],
    ['产业,科技', '产业、科技', ['punctuation ,→、']],
    ['产业,科技', '产业\uFF0C科技', ['width ,→\uFF0C']],
    ['共36家', '共\uFF13\uFF16家', ['width 36→\uFF13\uFF16']],
    ['“标杆”城市', '「标杆」城市', ['punctuation “→「', 'punctuation ”→」']],
    ['發展經濟', '发展经济', ['variant 發展經濟→发展经济']],
    ['推动发展', '推动\u200B发展', ['invisible →\u200B']],
    ['推动发展', '推动 发展', ['spacing → ']],
    ['没有变化', '没有变化', []],
    ['', '新', ['wording →新']],
  ])('%s → %s', (before, after, expected) => {
    expect(changes(before, after)).toEqual(expected)
  })

  test('and what only looks like a sign is not called one', () => {
    expect(changes('不断推进', '推进')).toEqual(['wording 不断→'])
    expect(changes('十分重要', '重要')).toEqual(['wording 十分→'])
    expect(changes('未来产业', '产业')).toEqual(['wording 未来→'])
  })
})
