import type { Actor } from '@/lib/access/actor'
import type { Block, Document } from '@/lib/documents/model'
import { createTakeaway } from '@/lib/takeaways/create-takeaway'
import { department, person } from '@/prisma/factories/person'
import { report } from '@/prisma/factories/report'

export const quotes = ['上海抓产业的擘画全局来加强顶层设计。', '跨国公司地区总部达到891家。']

/** A report for everyone with so many points, the first ones with evidence, and people of each role. */
export async function scene(points = 3) {
  const place = await department()
  const [owner, colleague, editor, admin] = await Promise.all([
    person('staff', { departmentId: place.id }),
    person('staff'),
    person('editor'),
    person('admin'),
  ])
  const about = await report()
  const ids = await write(editor, about.slug, points)
  return { owner, colleague, editor, admin, report: about, ids, department: place }
}

/** Points of a report, by an editor. */
export async function write(actor: Actor, slug: string, count: number, name = '要点') {
  const ids: string[] = []
  for (let index = 0; index < count; index++) {
    const quote = quotes[index]
    const { id } = await createTakeaway(
      { actor },
      {
        report: slug,
        kind: index % 2 ? 'action' : 'practice',
        theme: '产业',
        title: `${name}${index + 1}`,
        statement: `${name}${index + 1}的表述`,
        evidence: quote ? [{ quote }] : [],
      },
    )
    ids.push(id)
  }
  return ids
}

/** The points of a summary without their discussions. */
export const plain = (ids: string[]) => ids.map((takeawayId) => ({ takeawayId }))

/** All that a document says, in reading order, a line each. */
export function wordsOf(document: Document): string {
  return document.blocks.flatMap(linesOf).join('\n')
}

function linesOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
    case 'label':
      return [block.text]
    case 'paragraph':
      return [block.inlines.map((inline) => (inline.kind === 'text' ? inline.text : '\n')).join('')]
    case 'quote':
      return [block.text, block.source ?? '']
    case 'list':
      return block.items.flat().flatMap(linesOf)
    case 'table':
      return [block.caption ?? '', ...[block.header, ...block.rows].map((row) => row.join(' '))]
    case 'comment':
      return [`${block.author} ${block.atLabel}`, ...block.blocks.flatMap(linesOf)]
    case 'signature':
      return [block.unit ?? '', block.name ?? '', block.date]
    case 'annex-list':
      return [block.text]
    case 'imprint':
      return block.lines
    case 'annex':
      return [block.label, block.title]
  }
}
