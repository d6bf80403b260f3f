import { postgresListener } from '@/lib/activity/listener/postgres-listener'
import { createAnnotation } from '@/lib/annotations/create-annotation'
import type { TokenScope } from '@/lib/auth/token'
import { prisma } from '@/lib/db'
import { startThread } from '@/lib/discussion/start-thread'
import { writeComment } from '@/lib/discussion/write-comment'
import { startExports } from '@/lib/exports/worker/loop'
import { createSummary } from '@/lib/summaries/create-summary'
import { loadFirstReport } from '@/lib/takeaways/seed'
import { accessToken, member } from '@/tests/integration/people/scene'
import { bearer } from './client'

const slug = 'shanghai-2024'
/** How the first report begins. */
const range = { start: 0, end: 4, quote: '学习先进' }

/** The first report with discussions on its first point and some summaries, a template, a token of each role; exports are made. */
export async function scene() {
  startExports(postgresListener())
  await loadFirstReport()
  const [viewer, staff, editor, admin] = await Promise.all([
    member('viewer'),
    member('staff'),
    member('editor'),
    member('admin'),
  ])
  const point = await prisma().takeaway.findFirstOrThrow({ where: { code: 'P-1' } })
  const threads: string[] = []
  const questions: string[] = []
  for (let index = 0; index < 5; index++) {
    const asked = { takeawayId: point.id, body: `上海的第${index}问` }
    const { id, comment } = await startThread({ actor: staff }, asked)
    threads.push(id)
    questions.push(comment?.id ?? '')
  }
  const thread = threads[0] ?? ''
  const comments: string[] = []
  for (let index = 0; index < 6; index++)
    comments.push(
      (await writeComment({ actor: editor }, { threadId: thread, body: `上海的第${index}答` })).id,
    )
  const summaries: string[] = []
  for (let index = 0; index < 5; index++) {
    const items = [{ takeawayId: point.id, discussion: true }]
    summaries.push((await createSummary({ actor: staff }, { title: `小结${index}`, items })).id)
  }
  const annotation = await createAnnotation(
    { actor: editor },
    { ...range, report: slug, kind: 'question', body: '上海的批注', visibility: 'staff' },
  )
  const file = { fileName: '模板.docx', bytes: new Uint8Array([1]), sha256: 'x' }
  const template = await prisma().officeTemplate.create({
    data: { id: crypto.randomUUID(), name: '模板', ...file, createdById: editor.id },
  })
  const made = { name: '小结', size: 1, sha256: 'x', file: { create: { bytes: new Uint8Array([1]) } } }
  const done = await prisma().export.create({
    data: {
      ...{ id: crypto.randomUUID(), summaryId: summaries[0], requestedById: editor.id, status: 'done' },
      ...{ format: 'md', locale: 'zh-CN', ...made },
    },
  })
  const as = async (id: string, scope?: TokenScope) => bearer(await accessToken(id, scope))
  return {
    viewer: await as(viewer.id),
    staff: await as(staff.id),
    editor: await as(editor.id),
    admin: await as(admin.id, 'admin'),
    people: { viewer, staff, editor, admin },
    slug,
    point: point.id,
    thread,
    question: questions[0] ?? '',
    comment: comments[0] ?? '',
    summary: summaries[0] ?? '',
    annotation: annotation.id,
    template: template.id,
    done: done.id,
  }
}

export type Scene = Awaited<ReturnType<typeof scene>>

/** Something that each writing route takes. */
export const bodies: Record<string, object> = {
  'post /reports': { title: '题', text: '正文。' },
  'post /reports/{slug}/revisions': { text: '新的正文。' },
  'post /takeaways': { report: slug, kind: 'insight', title: '题', statement: '述' },
  'patch /takeaways/{id}': { version: 1, title: '改' },
  'post /takeaways/{id}/threads': { body: '问' },
  'post /annotations': { ...range, report: slug, kind: 'highlight', visibility: 'private' },
  'patch /annotations/{id}': { version: 1, body: '改' },
  'post /annotations/{id}/threads': { body: '问' },
  'post /threads/{id}/comments': { body: '答' },
  'patch /comments/{id}': { version: 1, body: '改' },
  'put /comments/{id}/hiding': { reason: '离题' },
  'put /comments/{id}/place': { takeawayId: crypto.randomUUID() },
  'put /threads/{id}/conclusion': { commentId: crypto.randomUUID() },
  'put /threads/{id}/outcome': { outcome: 'adopted', reason: '已列入' },
  'put /threads/{id}/closure': { reason: '已另行研究' },
  'put /threads/{id}/place': { takeawayId: crypto.randomUUID() },
  'post /summaries': { title: '小结' },
  'patch /summaries/{id}': { version: 1, title: '改' },
  'post /summaries/{id}/duplicates': { title: '副本' },
  'put /summaries/{id}/shares': { shares: [] },
  'put /summaries/{id}/finish': { version: 1 },
  'post /feedback': { body: '字太小' },
  'patch /feedback/{id}': { done: true },
}

/** Where the thing of a path stands in the scene. */
export function addressOf(path: string, world: Scene): string {
  const ids: Record<string, string> = {
    takeaways: world.point,
    annotations: world.annotation,
    threads: world.thread,
    comments: world.comment,
    summaries: world.summary,
    templates: world.template,
    exports: world.done,
    webhooks: crypto.randomUUID(),
    feedback: crypto.randomUUID(),
  }
  return path
    .replace('{slug}', slug)
    .replace('{id}', () => ids[path.split('/')[1] ?? ''] ?? '')
    .replace('{deliveryId}', () => crypto.randomUUID())
    .replace('{partId}', () => crypto.randomUUID())
    .replace('{version}', '1')
}
