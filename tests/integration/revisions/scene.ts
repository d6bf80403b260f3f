import { prisma } from '@/lib/db'
import { describeRange, findQuote } from '@/lib/text/selector'
import { annotation } from '@/prisma/factories/annotation'
import { person } from '@/prisma/factories/person'
import { report } from '@/prisma/factories/report'
import { takeaway } from '@/prisma/factories/takeaway'

export const lines = {
  title: '学习考察报告',
  figure: '全市就业人口达到120万人,比上年增长三成。',
  practice: '上海抓产业的擘画全局来加强顶层设计。',
  term: '综合实施“三个舍得”,效果明显。',
  staffAnnotation: '早在二十年前杨浦就着力发挥高校人才资源优势。',
  privateAnnotation: '人才引育的大手笔值得学习。',
}

export const text = (changed: Partial<typeof lines> = {}) =>
  Object.values({ ...lines, ...changed })
    .filter(Boolean)
    .join('\n')

/** A report with one range of every kind and a private annotation of its author. */
export async function scene() {
  const [editor, author, reader] = [await person('editor'), await person('staff'), await person('staff')]
  const about = await report({ text: text() })
  const point = await takeaway(about.id, { code: 'P-1', title: '就业' })
  const revisionId = about.revisions[0]!.id
  const paragraphs = await prisma().paragraph.findMany({ where: { revisionId } })
  const range = (quote: string) => {
    const start = findQuote(text(), quote)[0]!
    return { revisionId, ...describeRange(text(), paragraphs, start, start + [...quote].length) }
  }
  const ranges = {
    evidence: range(lines.practice),
    figure: range('全市就业人口达到120万人'),
    term: range('“三个舍得”'),
    staffAnnotation: range('着力发挥高校人才资源优势'),
    privateAnnotation: range('人才引育的大手笔'),
  }
  const evidence = await prisma().evidence.create({
    data: { ...ranges.evidence, takeawayId: point.id, position: 0 },
  })
  const about2 = { reportId: about.id, takeawayId: point.id, position: 0 }
  const figure = await prisma().figure.create({
    data: { ...ranges.figure, ...about2, value: '120万', unit: '人', label: '就业人口' },
  })
  const term = await prisma().term.create({
    data: { ...ranges.term, ...about2, name: '三个舍得', meaning: '舍得' },
  })
  const span = ({ start, end }: { start: number; end: number }): [number, number] => [start, end]
  const staffAnnotation = await annotation(about, author.id, span(ranges.staffAnnotation))
  const privateAnnotation = await annotation(about, author.id, span(ranges.privateAnnotation), {
    visibility: 'private',
  })
  await Promise.all(
    [
      { id: staffAnnotation.id, ...ranges.staffAnnotation },
      { id: privateAnnotation.id, ...ranges.privateAnnotation },
    ].map(({ id, paragraphKey }) => prisma().annotation.update({ where: { id }, data: { paragraphKey } })),
  )
  return {
    slug: about.slug,
    id: about.id,
    editor,
    author,
    reader,
    evidence,
    figure,
    term,
    staffAnnotation,
    privateAnnotation,
  }
}

const rangeSelect = {
  id: true,
  revisionId: true,
  paragraphKey: true,
  start: true,
  end: true,
  quote: true,
  prefix: true,
  suffix: true,
} as const
const order = { orderBy: { id: 'asc' } } as const

/** Every range of a report at its current position. */
export async function findRanges(reportId: string) {
  const [annotations, evidence, figures, terms] = await Promise.all([
    prisma().annotation.findMany({ where: { reportId }, select: rangeSelect, ...order }),
    prisma().evidence.findMany({ where: { takeaway: { reportId } }, select: rangeSelect, ...order }),
    prisma().figure.findMany({ where: { reportId }, select: rangeSelect, ...order }),
    prisma().term.findMany({ where: { reportId }, select: rangeSelect, ...order }),
  ])
  return { annotations, evidence, figures, terms }
}

export const findRange = async (reportId: string, id: string) =>
  Object.values(await findRanges(reportId))
    .flat()
    .find((one) => one.id === id)!
