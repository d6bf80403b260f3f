import { prisma } from '@/lib/db'
import type { TakeawayKind } from '@/prisma/generated/enums'

type Options = {
  kind?: TakeawayKind
  code?: string
  title?: string
  position?: number
  parentId?: string
  createdById?: string
}

/** A takeaway without evidence. */
export async function takeaway(reportId: string, options: Options = {}) {
  return prisma().takeaway.create({
    data: {
      reportId,
      kind: options.kind ?? 'practice',
      code: options.code ?? `P-${crypto.randomUUID().slice(0, 6)}`,
      title: options.title ?? '全局擘画产业体系',
      statement: '以一张蓝图统筹传统、新兴与未来产业。',
      position: options.position ?? 0,
      parentId: options.parentId,
      createdById: options.createdById,
    },
  })
}

type QuotedReport = { id: string; revisions: { id: string; text: string }[] }

/** The evidence range of a figure or term: the first occurrence of the quote in the first revision. */
function quoteRange(about: QuotedReport, takeawayId: string, quote: string) {
  const [revision] = about.revisions
  if (!revision) throw new Error('The report has no revision')
  const start = [...revision.text.slice(0, revision.text.indexOf(quote))].length
  const range = { paragraphKey: 'p1', start, end: start + [...quote].length, quote, prefix: '', suffix: '' }
  return { reportId: about.id, revisionId: revision.id, takeawayId, position: 0, ...range }
}

export async function figure(
  about: QuotedReport,
  takeawayId: string,
  values: { label: string; value: string; unit: string },
) {
  const quote = `${values.value}${values.unit}`
  return prisma().figure.create({ data: { ...quoteRange(about, takeawayId, quote), ...values } })
}

export async function term(
  about: QuotedReport,
  takeawayId: string,
  values: { name: string; meaning: string },
) {
  return prisma().term.create({ data: { ...quoteRange(about, takeawayId, values.name), ...values } })
}
