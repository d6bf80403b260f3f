import { prisma } from '@/lib/db'
import type { AnnotationKind, Visibility } from '@/prisma/generated/enums'

type Options = {
  kind?: AnnotationKind
  visibility?: Visibility
  body?: string
  tags?: string[]
}

/** An annotation on a range of a report's first revision, in code points. */
export async function annotation(
  about: { id: string; revisions: { id: string; text: string }[] },
  authorId: string,
  [start, end]: [number, number],
  options: Options = {},
) {
  const [revision] = about.revisions
  if (!revision) throw new Error('The report has no revision')
  const points = [...revision.text]
  const body = options.body ?? '这里值得学习。'
  return prisma().annotation.create({
    data: {
      id: crypto.randomUUID(),
      reportId: about.id,
      revisionId: revision.id,
      paragraphKey: 'p1',
      start,
      end,
      quote: points.slice(start, end).join(''),
      prefix: points.slice(Math.max(0, start - 32), start).join(''),
      suffix: points.slice(end, end + 32).join(''),
      kind: options.kind ?? 'comment',
      visibility: options.visibility ?? 'staff',
      body,
      html: `<p>${body}</p>`,
      renderer: 1,
      tags: options.tags ?? [],
      authorId,
    },
  })
}
