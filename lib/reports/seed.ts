import { parse } from 'yaml'
import { z } from 'zod'
import { statesNumber } from '@/lib/reports/numeral'
import { type CodePointIndex, codePointLength, indexCodePoints, type Range } from '@/lib/text/code-points'
import { CONTEXT_CODE_POINTS, findQuote } from '@/lib/text/selector'

const nonEmptyText = z.string('须填写文字').trim().min(1, '不能为空')
const quoteText = z.string('须填写原文').min(1, '不能为空')
const Passage = z.strictObject({
  quote: quoteText,
  prefix: quoteText.optional(),
  suffix: quoteText.optional(),
})
const Figure = Passage.extend({
  value: nonEmptyText,
  unit: nonEmptyText,
  label: nonEmptyText,
  labelEn: nonEmptyText,
  territory: nonEmptyText,
  date: nonEmptyText.optional(),
})
const Term = Passage.extend({
  name: nonEmptyText,
  nameEn: nonEmptyText,
  meaning: nonEmptyText,
  meaningEn: nonEmptyText,
})

const kinds = { practice: 'P', action: 'A', method: 'M', insight: 'I' } as const

const Child = z.strictObject({
  code: nonEmptyText,
  kind: z.enum(['practice', 'action', 'method', 'insight']),
  theme: nonEmptyText,
  title: nonEmptyText,
  titleEn: nonEmptyText,
  statement: nonEmptyText,
  statementEn: nonEmptyText,
  evidence: z.array(Passage).min(1),
  figures: z.array(Figure).default([]),
  terms: z.array(Term).default([]),
  children: z.array(z.unknown()).default([]),
})
const Takeaway = Child.extend({ children: z.array(Child).default([]) })

/** The data file of the first report, with quotes but no positions. */
export const FirstReport = z.strictObject({
  report: z.strictObject({
    slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    title: nonEmptyText,
    titleEn: nonEmptyText,
    sourceName: nonEmptyText,
    sourceUrl: z.url(),
    publishedAt: z.iso.datetime({ offset: true }),
  }),
  themes: z.array(z.strictObject({ name: nonEmptyText, nameEn: nonEmptyText })).min(1),
  takeaways: z.array(Takeaway).min(1),
  links: z.array(
    z.strictObject({
      practice: nonEmptyText,
      action: nonEmptyText,
      reason: nonEmptyText,
      reasonEn: nonEmptyText,
    }),
  ),
  notTakeaways: z.array(Passage.extend({ reason: nonEmptyText })),
})
export type FirstReport = z.infer<typeof FirstReport>

type QuoteInput = z.infer<typeof Passage>
export type LocatedQuote = Range & { quote: string; prefix: string; suffix: string }
type WithLocation<T extends QuoteInput> = Omit<T, keyof QuoteInput> & LocatedQuote
type LocatedPoint = Omit<z.infer<typeof Child>, 'evidence' | 'figures' | 'terms' | 'children'> & {
  evidence: LocatedQuote[]
  figures: WithLocation<z.infer<typeof Figure>>[]
  terms: WithLocation<z.infer<typeof Term>>[]
}
export type LocatedTakeaway = LocatedPoint & { children: LocatedPoint[] }
export type LocatedReport = Omit<FirstReport, 'takeaways' | 'notTakeaways'> & {
  takeaways: LocatedTakeaway[]
  notTakeaways: WithLocation<FirstReport['notTakeaways'][number]>[]
}

/** Parses the data file and locates every quote in the text; throws one Error that names all faults. */
export function parseFirstReport(yamlText: string, reportText: string): LocatedReport {
  const data = parseYaml(yamlText)
  const index = indexCodePoints(reportText)
  const problems = [...faultsOfTree(data), ...faultsOfLinks(data)]
  const locate = <T extends QuoteInput>(where: string, input: T) => locateQuote(index, where, input, problems)
  const locatePoint = ({
    evidence,
    figures,
    terms,
    children: _,
    ...own
  }: z.infer<typeof Child>): LocatedPoint => {
    problems.push(...faultsOfFigures(own.code, figures), ...faultsOfTerms(own.code, terms))
    return {
      ...own,
      evidence: evidence.map((one) => locate(own.code, one)),
      figures: figures.map((one) => locate(`${own.code} 数据 ${one.value}`, one)),
      terms: terms.map((one) => locate(`${own.code} 术语 ${one.name}`, one)),
    }
  }
  const result = {
    ...data,
    takeaways: data.takeaways.map((one) => ({
      ...locatePoint(one),
      children: one.children.map(locatePoint),
    })),
    notTakeaways: data.notTakeaways.map((one) => locate('notTakeaways', one)),
  }
  throwProblems(problems)
  return result
}

/** The failsafe schema keeps 891 and 1.50 as strings. */
function parseYaml(yamlText: string): FirstReport {
  let raw: unknown
  try {
    raw = parse(yamlText, { schema: 'failsafe' })
  } catch (error) {
    throw new Error(`首份报告数据文件不是合法的 YAML：${String(error)}`, { cause: error })
  }
  const result = FirstReport.safeParse(raw, { error: z.locales.zhCN().localeError })
  if (result.success) return result.data
  throwProblems(
    result.error.issues.map(
      ({ path, message }) => `${takeawayCodeAt(raw, path)}${path.join('.')}：${message}`,
    ),
  )
  throw result.error
}

function takeawayCodeAt(raw: unknown, path: PropertyKey[]): string {
  let code = ''
  let at = raw
  for (const key of path) {
    at = (at as Record<PropertyKey, unknown> | undefined)?.[key]
    if (typeof at === 'object' && at && 'code' in at) code = `${String(at.code)} `
  }
  return code
}

function throwProblems(problems: string[]): void {
  if (problems.length) throw new Error(['首份报告数据文件有误：', ...problems].join('\n'))
}

function locateQuote<T extends QuoteInput>(
  index: CodePointIndex,
  where: string,
  input: T,
  problems: string[],
): WithLocation<T> {
  const { quote, prefix, suffix, ...rest } = input
  const found = findQuote(index, quote, prefix, suffix)
  if (found.length === 0) problems.push(`${where}：原文中没有这段引文：“${quote}”`)
  if (found.length > 1)
    problems.push(`${where}：引文在原文中出现${found.length}次，请加 prefix 或 suffix：“${quote}”`)
  if (quote.includes('\n')) problems.push(`${where}：引文跨段：“${quote}”`)
  const start = found[0] ?? 0
  const end = start + codePointLength(quote)
  return {
    ...rest,
    start,
    end,
    quote,
    prefix: index.slice(start - CONTEXT_CODE_POINTS, start),
    suffix: index.slice(end, end + CONTEXT_CODE_POINTS),
  }
}

function faultsOfFigures(code: string, figures: z.infer<typeof Figure>[]): string[] {
  return figures
    .filter(({ value, quote }) => !statesNumber(quote, value))
    .map(({ value, quote }) => `${code}：数字 ${value} 不在引文中：“${quote}”`)
}

function faultsOfTerms(code: string, terms: z.infer<typeof Term>[]): string[] {
  return terms
    .filter(({ name, quote }) => !quote.includes(name))
    .map(({ name, quote }) => `${code}：术语 ${name} 不在引文中：“${quote}”`)
}

function faultsOfTree({ takeaways, themes }: FirstReport): string[] {
  const children = takeaways.flatMap((parent) => parent.children.map((child) => ({ parent, child })))
  const all = [...takeaways, ...children.map(({ child }) => child)]
  const names = new Set(themes.map(({ name }) => name))
  return [
    ...findRepeated(all.map(({ code }) => code)).map((code) => `${code}：编号重复`),
    ...findRepeated(all.flatMap(({ terms }) => terms.map(({ name }) => name))).map(
      (name) => `术语 ${name}：重复列出`,
    ),
    ...findRepeated(themes.map(({ name }) => name)).map((name) => `主题 ${name}：重复列出`),
    ...all.filter(({ theme }) => !names.has(theme)).map(({ code, theme }) => `${code}：没有主题“${theme}”`),
    ...takeaways
      .filter(({ code, kind }) => !new RegExp(`^${kinds[kind]}-[1-9]\\d*$`).test(code))
      .map(({ code, kind }) => `${code}：一级编号应为 ${kinds[kind]}-序号（${kind}）`),
    ...children
      .filter(({ parent, child }) => child.kind !== parent.kind || !isChildCode(parent.code, child.code))
      .map(({ parent, child }) => `${child.code}：编号和类别应随上级 ${parent.code}`),
    ...children
      .filter(({ child }) => child.children.length > 0)
      .map(({ child }) => `${child.code}：要点最多两级，下面不能再有 children`),
  ]
}

function isChildCode(parent: string, child: string): boolean {
  return child.startsWith(`${parent}.`) && /^[1-9]\d*$/.test(child.slice(parent.length + 1))
}

function faultsOfLinks({ links, takeaways }: FirstReport): string[] {
  const kindOf = new Map(
    takeaways.flatMap((one) => [one, ...one.children]).map(({ code, kind }) => [code, kind]),
  )
  const faults = (code: string, kind: string) => {
    if (!kindOf.has(code)) return [`links：没有编号为 ${code} 的要点`]
    return kindOf.get(code) === kind ? [] : [`links：${code} 的类别不是 ${kind}`]
  }
  return [
    ...links.flatMap(({ practice, action }) => [
      ...faults(practice, 'practice'),
      ...faults(action, 'action'),
    ]),
    ...findRepeated(links.map(({ practice, action }) => `${practice} → ${action}`)).map(
      (link) => `links：${link} 重复`,
    ),
  ]
}

function findRepeated(names: string[]): string[] {
  return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))]
}
