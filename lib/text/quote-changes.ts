import { Converter } from 'opencc-js/t2cn'
import { CodePointIndex, indexCodePoints, type Range } from '@/lib/text/code-points'
import { cleanUpDiff, type DiffSegment, diffTexts } from '@/lib/text/diff'
import { foldText } from '@/lib/text/folding'

/** What kind of words differ between an old and a new quote, gravest first. */
export const quoteChangeKinds = [
  'digits',
  'unit',
  'negation',
  'name',
  'wording',
  'variant',
  'punctuation',
  'width',
  'spacing',
  'invisible',
] as const
type QuoteChangeKind = (typeof quoteChangeKinds)[number]
/** Words of the old quote and what the new one has instead; either may be empty. */
export type QuoteChange = { kind: QuoteChangeKind; old: string; new: string }

const criticalKinds: CriticalTokenKind[] = ['digits', 'unit', 'negation', 'name']

/**
 * The differences of two quotes in text order; a stretch with several kinds of change occurs once for each.
 */
export function classifyChanges(before: string, after: string): QuoteChange[] {
  if (before === after) return []
  const [old, next] = [toSide(before), toSide(after)]
  return cleanUpDiff(diffTexts(before, after))
    .filter(({ equal }) => !equal)
    .flatMap((segment) => changesOf(segment, old, next))
}

type ComparedSide = { index: CodePointIndex; tokens: CriticalToken[] }

function toSide(text: string): ComparedSide {
  return { index: indexCodePoints(text), tokens: findCriticalTokens(text) }
}

function changesOf(segment: DiffSegment, old: ComparedSide, next: ComparedSide): QuoteChange[] {
  const words = {
    old: old.index.slice(segment.old.start, segment.old.end),
    new: next.index.slice(segment.new.start, segment.new.end),
  }
  const kind = trivialKind(words.old, words.new)
  if (kind) return [{ kind, ...words }]
  if (isPersonName(words.old) && isPersonName(words.new)) return [{ kind: 'name', ...words }]
  const found = criticalKinds.flatMap((kind): QuoteChange[] => {
    const tokens = { old: tokensIn(old, segment.old, kind), new: tokensIn(next, segment.new, kind) }
    if (tokens.old === tokens.new) return []
    // What is put in before a unit makes another unit of it.
    if (kind === 'unit' && !words.old) tokens.old = tokensIn(old, widened(segment.old), kind)
    if (kind === 'unit' && !words.new) tokens.new = tokensIn(next, widened(segment.new), kind)
    return [{ kind, ...tokens }]
  })
  const named = (side: 'old' | 'new') => found.map((change) => change[side]).join('')
  const rest = (side: 'old' | 'new') =>
    [...words[side]].some((character) => /[\p{L}\p{N}]/u.test(character) && !named(side).includes(character))
  return rest('old') || rest('new') || found.length === 0 ? [...found, { kind: 'wording', ...words }] : found
}

const toSimplified = Converter({ from: 't', to: 'cn' })

/** The kind of a change that leaves every word as it is, or null. */
function trivialKind(before: string, after: string): QuoteChangeKind | null {
  const same = (change: (text: string) => string) => change(before) === change(after)
  const visible = (text: string) => text.replace(/\p{Default_Ignorable_Code_Point}/gu, '')
  const close = (text: string) => visible(text).replace(/\s/gu, '')
  if (same(visible)) return 'invisible'
  if (same(close)) return 'spacing'
  if (same((text) => close(text).normalize('NFKC'))) return 'width'
  if (same((text) => foldText(text).words)) return 'punctuation'
  if (same((text) => close(text).replace(/\p{P}/gu, ''))) return 'punctuation'
  return same((text) => toSimplified(foldText(text).words)) ? 'variant' : null
}

/** The signs of one kind that a stretch touches, whole, as they stand. */
function tokensIn(
  { index, tokens: signs }: ComparedSide,
  { start, end }: Range,
  kind: CriticalTokenKind,
): string {
  return signs
    .filter((token) => token.kind === kind && token.start < end && start < token.end)
    .map((token) => index.slice(token.start, token.end))
    .join('、')
}

function widened({ start, end }: Range): Range {
  return { start, end: end + 1 }
}

/** The kinds of words whose change changes a statement. */
type CriticalTokenKind = 'digits' | 'unit' | 'negation' | 'name'
type CriticalToken = Range & { kind: CriticalTokenKind }

const numeral = '〇零一二两三四五六七八九十百千万亿'
const digit = '0-9\uFF10-\uFF19'
const measures =
  '[百千万亿]*(?:人民币|美元|欧元|英镑|日元|港元|港币|元|个?百分点|人次|平方公里|平方千米|平方米|立方米|公里|千米|公顷|海里|千瓦时|千瓦|兆瓦|公斤|千克|小时|分钟|季度|[人户家项个件名次位所座条艘辆台套本期届倍成米亩吨度天周月日年岁])|[百千万亿]+|[%\uFF05‰℃]'
const places =
  '北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门|石家庄|太原|沈阳|大连|长春|哈尔滨|南京|苏州|无锡|杭州|宁波|合肥|福州|厦门|南昌|济南|青岛|郑州|武汉|长沙|株洲|湘潭|衡阳|岳阳|常德|广州|深圳|珠海|东莞|佛山|南宁|海口|成都|贵阳|昆明|拉萨|西安|兰州|西宁|银川|乌鲁木齐|雄安|浦东|虹桥|张江|松江|临港|杨浦|长三角|珠三角|京津冀|大湾区|中国|美国|英国|法国|德国|日本|韩国|俄罗斯|印度|新加坡|欧盟|欧洲|亚洲|非洲'
const surnames =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严魏姜谢邹苏潘葛范彭鲁韦马袁柳唐薛雷贺倪汤罗郝邵傅顾孟黄萧尹姚汪祁毛戴宋庞熊纪舒项董梁杜阮蓝贾童颜郭梅林钟徐邱骆夏蔡田樊胡霍虞柯卢莫房丁邓洪包崔吉龚程邢裴陆荣翁侯宁刘叶龙黎谭廖'

const patterns: [CriticalTokenKind, RegExp][] = [
  ['digits', new RegExp(`[${digit}]+(?:[.,:\uFF0E\uFF0C\uFF1A][${digit}]+)*`, 'gu')],
  [
    'digits',
    new RegExp(
      `(?<![统唯专同单进])(?:百分之)?[${numeral}]+(?![些定切致起直样般旦贯体步]|分[重注享])(?:点[${numeral}]+)?`,
      'gu',
    ),
  ],
  ['digits', /[今明去前后上本当同][年月]|[上下]半年|[上下本]季度/gu],
  ['unit', new RegExp(`(?<=[${digit}${numeral}多余几来])(?:${measures})`, 'gu')],
  ['unit', /亿元|万元|千元|美元|欧元|港元|日元|百分点|平方公里|公里|公顷|万人|人次|万吨/gu],
  [
    'negation',
    /不(?![断仅但同少久管论过锈])|未(?!来)|非(?![常遗洲])|没(?!收)|(?<![不])无(?![论线锡])|(?<![是能可])否(?!则)|[勿莫别](?=[\p{Script=Han}])|禁止|严禁|杜绝|避免|防止|停止|暂停|取消|拒绝|难以|缺乏/gu,
  ],
  ['name', new RegExp(places, 'gu')],
  ['name', /《[^》\n]{1,40}》|“[^”\n]{1,20}”|「[^」\n]{1,20}」/gu],
  [
    'name',
    /\p{Script=Han}{2}(?:省|市|自治区|自治州|新区|开发区|区|县|镇|乡|街道|村|大学|学院|研究院|研究所|实验室|集团|公司|银行|医院|委员会|基地)/gu,
  ],
  [
    'name',
    new RegExp(
      `[${surnames}]\\p{Script=Han}{1,2}(?=同志|书记|市长|区长|县长|省长|部长|局长|主任|主席|院长|教授|院士|先生|女士|总经理|董事长|任|说|指出|强调|介绍)`,
      'gu',
    ),
  ],
  ['name', /[A-Za-z][A-Za-z0-9.+-]*/gu],
]

/** Numbers, times, units, negations and names in a text, without a dictionary; the longest of each kind. */
function findCriticalTokens(text: string): CriticalToken[] {
  const index = new CodePointIndex(text)
  const found = patterns.flatMap(([kind, pattern]) =>
    Array.from(text.matchAll(pattern), (match) => ({
      kind,
      start: index.toCodePoint(match.index),
      end: index.toCodePoint(match.index + match[0].length),
    })),
  )
  found.sort((one, other) => one.start - other.start || other.end - one.end || rank(one) - rank(other))
  const reached = { digits: 0, unit: 0, negation: 0, name: 0 }
  return found.filter(({ kind, end }) => {
    // The multiplier of a unit is no number of its own.
    const covered = end <= Math.max(reached[kind], kind === 'digits' ? reached.unit : 0)
    reached[kind] = Math.max(reached[kind], end)
    return !covered
  })
}

function rank({ kind }: CriticalToken): number {
  return kind === 'unit' ? 0 : 1
}

/** Whether words could be a Chinese person's name and nothing more. */
function isPersonName(words: string): boolean {
  return new RegExp(`^[${surnames}]\\p{Script=Han}{1,2}$`, 'u').test(words)
}
