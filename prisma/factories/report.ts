import { createHash } from 'node:crypto'
import { prisma } from '@/lib/db'

const sample = '学习考察报告\n\n一、产业\n\n上海抓产业的擘画全局来加强顶层设计。跨国公司地区总部达到891家。'

type Options = {
  text?: string
  slug?: string
  audience?: 'everyone' | 'named'
  userIds?: string[]
  departmentIds?: string[]
}

/** A report with one revision and one paragraph per line. */
export async function report(options: Options = {}) {
  const text = options.text ?? sample
  const slug = options.slug ?? `report-${crypto.randomUUID().slice(0, 8)}`
  const named = [
    ...(options.userIds ?? []).map((userId) => ({ userId })),
    ...(options.departmentIds ?? []).map((departmentId) => ({ departmentId })),
  ]
  return prisma().report.create({
    data: {
      slug,
      title: [...(text.split('\n')[0] ?? '')].join(''),
      audience: options.audience ?? 'everyone',
      audiences: { create: named },
      revisions: {
        create: {
          number: 1,
          text,
          sha256: createHash('sha256').update(text).digest('hex'),
          paragraphs: { create: paragraphs(text) },
        },
      },
    },
    include: { revisions: true },
  })
}

function paragraphs(text: string) {
  const found: { key: string; start: number; end: number; position: number }[] = []
  let at = 0
  for (const line of text.split('\n')) {
    const length = [...line].length
    if (length > 0)
      found.push({ key: `p${found.length + 1}`, start: at, end: at + length, position: found.length })
    at += length + 1
  }
  return found
}
