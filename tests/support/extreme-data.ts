import type { Actor } from '@/lib/access/actor'
import { createAnnotation } from '@/lib/annotations/create-annotation'
import { prisma } from '@/lib/db'
import { concludeThread } from '@/lib/discussion/conclude-thread'
import { editComment } from '@/lib/discussion/edit-comment'
import { hideComment } from '@/lib/discussion/hide-comment'
import { lockThread } from '@/lib/discussion/lock-thread'
import { startThread } from '@/lib/discussion/start-thread'
import { writeComment } from '@/lib/discussion/write-comment'
import { insertTemplate } from '@/lib/exports/data/templates'
import { requestExport } from '@/lib/exports/request-export'
import { requestReportExport } from '@/lib/exports/request-report-export'
import { sendFeedback } from '@/lib/feedback/send-feedback'
import { createDepartment } from '@/lib/people/create-department'
import { createPerson } from '@/lib/people/create-person'
import { createToken } from '@/lib/people/create-token'
import { invitePerson } from '@/lib/people/invite-person'
import { importReport } from '@/lib/reports/import-report'
import { listUnsettled } from '@/lib/revisions/list-unsettled'
import { reviseReport } from '@/lib/revisions/revise-report'
import { createSummary } from '@/lib/summaries/create-summary'
import { finishSummary } from '@/lib/summaries/finish-summary'
import { shareSummary } from '@/lib/summaries/share-summary'
import { createTakeaway } from '@/lib/takeaways/create-takeaway'
import { linkTakeaways } from '@/lib/takeaways/link-takeaways'
import { createWebhook } from '@/lib/webhooks/create-webhook'
import { testWebhook } from '@/lib/webhooks/test-webhook'
import * as factory from '@/prisma/factories/takeaway'
import { e2ePassword } from '@/tests/support/people-e2e'

/** Fills the e2e database with texts that have no break opportunity, and prints their addresses. */
const long = (length: number, salt = '') =>
  `${salt}${'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(9)}`.slice(
    0,
    length,
  )
const url = `https://example.org/${'sehr-langer-pfad_ohne_luecke'.repeat(6)}`
const body = `${long(200)} ${url} \`${long(120)}\`\n\n| ${long(40)} | ${long(40)} | ${long(40)} |\n|---|---|---|\n| ${long(80)} | b | c |`

const { id: rootId } = await prisma().user.findFirstOrThrow({ where: { email: 'admin@example.test' } })
const root = { actor: { id: rootId, name: '管理员', role: 'admin', departmentId: null } as Actor }
const { id: departmentId } = await createDepartment(root, { name: long(60, '处') })

async function person(username: string, name: string, role: 'admin' | 'editor') {
  const email = `${long(50, username).toLowerCase().replaceAll('ä', 'a')}@${'sub.'.repeat(12)}example.test`
  const made = { username, name, role, departmentId, email, password: e2ePassword }
  const { id } = await createPerson(root, made)
  return { actor: { id, name, role, departmentId } as Actor }
}
const visitor = await person('extreme', long(60, '访'), 'admin')
const other = await person('extreme2', long(60, '答'), 'editor')

const quote = long(160, 'Q')
const paragraph = (number: string) => `${long(90)}达到${number}家${quote}，${url}。`
const text = (number: string) =>
  [long(90, 'T'), `一、${long(90, 'H')}`, paragraph(number), `（一）${long(90, 'S')}`, long(400, 'P')].join(
    '\n\n',
  )
const { id: reportId, slug } = await importReport(visitor, {
  title: long(200, 'T'),
  titleEn: long(200, 'E'),
  sourceName: long(200, 'N'),
  sourceUrl: url,
  publishedAt: '2026-01-02',
  text: text('891'),
  file: {
    name: `${long(200, 'F')}.txt`,
    type: 'text/plain',
    base64: Buffer.from(text('891')).toString('base64'),
  },
})

async function takeaway(kind: 'practice' | 'action', salt: string, parentId?: string) {
  const words = { title: long(200, salt), titleEn: long(200, `${salt}E`), theme: long(60, salt) }
  const statement = { statement: body, statementEn: body }
  const { id } = await createTakeaway(visitor, {
    report: slug,
    kind,
    parentId,
    ...words,
    ...statement,
    evidence: [{ quote }, { quote: `达到891家${quote}` }],
  })
  return id
}
const practice = await takeaway('practice', 'P')
const action = await takeaway('action', 'A')
await takeaway('practice', 'C', practice)
await linkTakeaways(visitor, { practiceId: practice, actionId: action, reason: body.slice(0, 600) })
const about = await prisma().report.findUniqueOrThrow({
  where: { id: reportId },
  include: { revisions: true },
})
await factory.figure(about, practice, { label: long(60, 'L'), value: '891', unit: '家' })
await factory.term(about, practice, { name: quote, meaning: long(200, 'M') })

const annotate = (start: number, end: number, words: string, kind: 'question' | 'correction') =>
  createAnnotation(visitor, {
    report: slug,
    start,
    end,
    quote: words,
    kind,
    body,
    visibility: 'staff',
    tags: [long(30), long(30, 'B')],
  })
const at = [...text('891').slice(0, text('891').indexOf('达到891家'))].length
const annotation = await annotate(at, at + 6, '达到891家', 'question')
const standing = await annotate(0, 90, text('891').slice(0, 90), 'correction')

async function discuss(where: { takeawayId: string } | { annotationId: string }) {
  const thread = await startThread(visitor, { ...where, body })
  const commentId = thread.comment?.id ?? ''
  const answer = await writeComment(other, { threadId: thread.id, parentId: commentId, body })
  return { threadId: thread.id, commentId, answerId: answer.id }
}
const { threadId, commentId, answerId } = await discuss({ takeawayId: practice })
await editComment(visitor, { id: commentId, body: `${body}\n\n${long(150, 'X')}`, version: 1 })
await concludeThread(visitor, { id: threadId, commentId: answerId })
const hidden = await writeComment(other, { threadId, body })
await hideComment(visitor, { id: hidden.id, reason: long(200, 'R') })
const closed = await discuss({ takeawayId: action })
await lockThread(visitor, { id: closed.threadId, reason: long(200, 'R') })
await discuss({ annotationId: annotation.id })

const outline = () => [
  { kind: 'heading' as const, id: crypto.randomUUID(), level: 1 as const, text: long(100, 'H') },
  { kind: 'text' as const, id: crypto.randomUUID(), text: body },
  ...[practice, action].map((takeawayId) => ({
    kind: 'point' as const,
    id: crypto.randomUUID(),
    takeawayId,
  })),
]
const summaries: string[] = []
for (const salt of ['O', 'F']) {
  const { id } = await createSummary(visitor, {
    title: long(150, salt),
    report: slug,
    intro: body,
    closing: body,
    outline: outline(),
  })
  await shareSummary(visitor, {
    id,
    shares: [
      { userId: other.actor.id, level: 'write' },
      { departmentId, level: 'read' },
    ],
  })
  summaries.push(id)
}
const [summary = '', finished = ''] = summaries
await finishSummary(visitor, { id: finished, version: 1 })
await requestExport(visitor, { id: summary, format: 'md' })
await requestReportExport(visitor, { slug, format: 'html' })
await insertTemplate(prisma(), {
  id: crypto.randomUUID(),
  name: long(100, 'V'),
  fileName: `${long(190, 'F')}.docx`,
  bytes: new Uint8Array([1]),
  sha256: '0'.repeat(64),
  createdById: visitor.actor.id,
  createdAt: new Date(),
})
await createToken(visitor, { name: long(60, 'K') })
const hook = await createWebhook(visitor, {
  name: long(60, 'H'),
  url: `http://10.0.0.1/${long(480, 'h')}`,
  events: ['comment.written'],
})
await testWebhook(visitor, { id: hook.id })
await sendFeedback(other, { body: `${long(500)} ${url}`, page: `/${long(400, 'w')}` })
const { path: invitation } = await invitePerson(visitor, { name: long(60, 'I'), email: null })
await reviseReport(visitor, { slug, text: text('912') })
const { items: unsettled } = await listUnsettled(visitor, { slug })

process.stdout.write(
  JSON.stringify({
    slug,
    takeaway: practice,
    closed: action,
    annotation: annotation.id,
    standing: standing.id,
    thread: threadId,
    comment: commentId,
    answer: answerId,
    summary,
    finished,
    person: other.actor.id,
    unsettled: unsettled[0]?.id ?? '',
    invitation,
    webhook: hook.id,
    word: 'Donau',
  }),
)
process.exit(0)
