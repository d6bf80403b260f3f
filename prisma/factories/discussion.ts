import { prisma } from '@/lib/db'

/** A thread on a takeaway with some comments by its starter, one second apart. */
export async function thread(about: { id: string; reportId: string }, createdById: string, comments = 1) {
  const id = crypto.randomUUID()
  const first = Date.UTC(2026, 0, 1)
  await prisma().thread.create({
    data: {
      id,
      reportId: about.reportId,
      takeawayId: about.id,
      createdById,
      commentCount: comments,
      createdAt: new Date(first),
      lastCommentAt: new Date(first + comments * 1000),
    },
  })
  const rows = Array.from({ length: comments }, (_, index) => ({
    id: crypto.randomUUID(),
    threadId: id,
    authorId: createdById,
    body: `意见${index + 1}`,
    html: `<p>意见${index + 1}</p>`,
    renderer: 1,
    excerpt: `意见${index + 1}`,
    createdAt: new Date(first + index * 1000),
  }))
  await prisma().comment.createMany({ data: rows })
  return { id, commentIds: rows.map((row) => row.id) }
}

/** A comment at the end of a thread, counted in it. */
export async function comment(about: {
  threadId: string
  authorId: string
  body?: string
  parentId?: string
}): Promise<string> {
  const id = crypto.randomUUID()
  const body = about.body ?? '意见'
  const { lastCommentAt } = await prisma().thread.findUniqueOrThrow({ where: { id: about.threadId } })
  const createdAt = new Date(lastCommentAt.getTime() + 1000)
  const { threadId, authorId, parentId } = about
  await prisma().comment.create({
    data: {
      id,
      threadId,
      authorId,
      parentId,
      body,
      html: `<p>${body}</p>`,
      renderer: 1,
      excerpt: body,
      createdAt,
    },
  })
  await prisma().thread.update({
    where: { id: threadId },
    data: { commentCount: { increment: 1 }, lastCommentAt: createdAt },
  })
  return id
}
