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
