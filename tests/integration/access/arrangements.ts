import type { Actor } from '@/lib/access/actor'
import type { Permission } from '@/lib/access/permissions'
import { recordActivity } from '@/lib/activity/data/record'
import { prisma } from '@/lib/db'
import { annotation } from '@/prisma/factories/annotation'
import { comment, thread } from '@/prisma/factories/discussion'
import { department, person } from '@/prisma/factories/person'
import { report } from '@/prisma/factories/report'
import { summary } from '@/prisma/factories/summary'
import { takeaway } from '@/prisma/factories/takeaway'

/** A text that only readers of the report may see. */
export const marker = '机密甲乙丙'

export type Relation = 'own' | 'other' | 'stranger'

/** The department of the worlds of each database. */
const departments = new WeakMap<object, string>()

async function sharedDepartment(): Promise<string> {
  const id = departments.get(prisma()) ?? (await department()).id
  departments.set(prisma(), id)
  return id
}

/** A report for one department with a takeaway, a discussion and a summary that belong to `owner`. */
export async function world(role: Actor['role'], relation: Relation) {
  const departmentId = await sharedDepartment()
  const actor = await person(role, relation === 'stranger' ? {} : { departmentId })
  const owner = relation === 'own' ? actor : await person('staff', { departmentId })
  const text = `${marker}报告\n\n上海抓产业的擘画全局来加强顶层设计,${marker}达到891家。`
  const about = await report({ text, audience: 'named', departmentIds: [departmentId] })
  const practice = await takeaway(about.id, { title: `${marker}做法`, position: 1 })
  const action = await takeaway(about.id, {
    kind: 'action',
    code: 'A-9',
    title: `${marker}行动`,
    position: 2,
  })
  const deleted = await takeaway(about.id, { code: 'P-9', position: 3 })
  await prisma().takeaway.update({ where: { id: deleted.id }, data: { deletedAt: new Date() } })
  await prisma().link.create({ data: { practiceId: practice.id, actionId: action.id, reason: marker } })
  const annotated = await annotation(about, owner.id, [0, 5], { body: marker })
  const discussion = await thread(practice, owner.id, 1)
  await prisma().comment.updateMany({
    where: { threadId: discussion.id },
    data: { body: marker, html: marker },
  })
  await recordActivity(prisma(), owner.id, new Date(), [
    {
      verb: 'comment.written',
      subjectKind: 'comment',
      subjectId: discussion.commentIds[0] ?? '',
      reportId: about.id,
    },
  ])
  const paper = await summary(owner.id, [practice.id])
  await prisma().summary.update({ where: { id: paper.id }, data: { title: `${marker}小结` } })
  return {
    actor,
    owner,
    departmentId,
    about,
    practice,
    action,
    deleted,
    annotated,
    discussion,
    commentId: discussion.commentIds[0] ?? '',
    paper,
  }
}

export type World = Awaited<ReturnType<typeof world>>

/** `report`: hidden from strangers; `list`: lacks the marker for them; `owned`: has an owner; `free`: none. */
type Arrangement = {
  about: 'report' | 'list' | 'owned' | 'free'
  input: (world: World) => unknown
  /** Domain errors that are the rule itself, not a refusal (a bad link, the present password). */
  calm?: string[]
  /** An actor without this permission gets `not-found`. */
  hides?: Permission
}

const text = { kind: 'practice', title: '题目', statement: '表述' }
const nobody = { name: '新同志', username: () => `u${crypto.randomUUID().slice(0, 8)}` }
/** A file that is not a Word file. */
const wordFile = { fileName: '公文.docx', bytes: new Uint8Array([1, 2, 3]) }
const someone = async () => (await person('staff')).id

/** Makes a later revision current, in which the annotation is unsettled. */
async function laterRevision({ about }: World) {
  const [{ id, text, sha256 }] = about.revisions as [(typeof about.revisions)[number]]
  const paragraphs = await prisma().paragraph.findMany({
    where: { revisionId: id },
    select: { key: true, sectionKey: true, position: true, start: true, end: true },
  })
  await prisma().revision.create({
    data: { reportId: about.id, number: 2, text, sha256, paragraphs: { create: paragraphs } },
  })
  await prisma().report.update({ where: { id: about.id }, data: { currentRevision: 2 } })
  return 2
}

/** The same, where the annotation is proposed at its very words. */
async function proposeAnchor(world: World) {
  const number = await laterRevision(world)
  const { id: annotationId, ...annotated } = await prisma().annotation.findUniqueOrThrow({
    where: { id: world.annotated.id },
  })
  const revision = await prisma().revision.findFirstOrThrow({ where: { reportId: world.about.id, number } })
  const { start, end, quote, prefix, suffix, paragraphKey } = annotated
  await prisma().anchor.create({
    data: {
      ...{ annotationId, start, end, quote, prefix, suffix, paragraphKey },
      ...{ reportId: world.about.id, revisionId: revision.id, status: 'proposed' },
    },
  })
  return number
}

/** An export that the owner requested. */
async function orderOf({ paper, owner }: World) {
  const id = crypto.randomUUID()
  const data = { id, summaryId: paper.id, format: 'md', locale: 'zh-CN', requestedById: owner.id }
  await prisma().export.create({ data })
  return { id }
}

async function partOf({ paper }: World) {
  const part = await prisma().summaryPart.findFirstOrThrow({ where: { summaryId: paper.id } })
  return { id: paper.id, partId: part.id }
}

const webhookInput = { name: '收件箱', url: 'http://hooks.example.test/in', events: ['comment.written'] }

async function webhookOf({ actor }: World) {
  const { id } = await prisma().webhook.create({ data: { ...webhookInput, ownerId: actor.id } })
  return { id }
}

/** How the test calls each use case, by its name; a use case without an entry fails the test. */
export const arrangements: Record<string, Arrangement> = {
  'read-home': { about: 'list', input: () => ({}) },
  'list-activity': { about: 'owned', input: (w) => ({ person: w.owner.id }) },
  'export-activity': { about: 'owned', input: (w) => ({ person: w.owner.id }) },
  'list-report-activity': { about: 'report', input: (w) => ({ slug: w.about.slug }) },
  'export-report-activity': { about: 'report', input: (w) => ({ slug: w.about.slug }) },
  'read-events': { about: 'list', input: () => ({ after: 0 }) },
  'record-presence': {
    about: 'report',
    input: (w) => ({ takeaway: w.practice.id, streamId: crypto.randomUUID() }),
  },
  'end-presence': { about: 'free', input: () => ({ streamId: crypto.randomUUID() }) },
  'list-readers': { about: 'report', input: (w) => ({ annotation: w.annotated.id }) },
  'list-notifications': { about: 'list', input: () => ({}) },
  'mark-notifications-read': { about: 'free', input: () => ({}) },
  'open-notification': { about: 'free', input: () => ({ id: crypto.randomUUID() }), calm: ['not-found'] },
  'follow-thread': { about: 'report', input: (w) => ({ threadId: w.discussion.id }) },
  'mute-thread': { about: 'report', input: (w) => ({ threadId: w.discussion.id }) },
  'read-settings': { about: 'free', input: () => ({}) },
  'change-settings': { about: 'free', input: () => ({ channels: { reply: 'daily' } }) },
  'list-emails': { about: 'free', input: () => ({}) },
  'list-backups': { about: 'free', input: () => ({}) },
  'resend-email': { about: 'free', input: () => ({ id: crypto.randomUUID() }), calm: ['not-found'] },
  'choose-display': { about: 'free', input: () => ({ locale: 'en' }) },

  'list-reports': { about: 'list', input: () => ({}) },
  'read-report': { about: 'report', input: (w) => ({ slug: w.about.slug }) },
  'read-report-text': { about: 'report', input: (w) => ({ slug: w.about.slug }) },
  'import-report': { about: 'free', input: () => ({ title: '新报告', text: '正文。' }) },
  'prepare-sharing': { about: 'report', input: (w) => ({ slug: w.about.slug }) },
  'share-report': {
    about: 'report',
    input: (w) => ({ slug: w.about.slug, audience: 'named', departmentIds: [w.departmentId] }),
  },

  'list-revisions': { about: 'report', input: (w) => ({ slug: w.about.slug }) },
  'compare-revisions': { about: 'report', input: (w) => ({ slug: w.about.slug }) },
  'list-unsettled': { about: 'report', input: (w) => ({ slug: w.about.slug }) },
  'revise-report': { about: 'report', input: (w) => ({ slug: w.about.slug, text: '新的正文。' }) },
  'adopt-revision': { about: 'report', input: (w) => ({ slug: w.about.slug, number: 1 }) },
  'settle-anchors': {
    about: 'report',
    input: async (w) => ({
      slug: w.about.slug,
      choice: 'accept',
      ids: [w.annotated.id],
      revision: await proposeAnchor(w),
    }),
  },
  'settle-anchor': {
    about: 'report',
    input: async (w) => ({
      slug: w.about.slug,
      kind: 'annotation',
      id: w.annotated.id,
      choice: 'orphan',
      revision: await laterRevision(w),
    }),
  },

  'list-takeaways': { about: 'list', input: () => ({}) },
  'browse-takeaways': { about: 'list', input: () => ({}) },
  'list-figures': { about: 'list', input: () => ({}) },
  'list-terms': { about: 'list', input: () => ({}) },
  'read-takeaway': { about: 'report', input: (w) => ({ id: w.practice.id }) },
  'prepare-takeaway': { about: 'report', input: (w) => ({ report: w.about.slug }) },
  'create-takeaway': { about: 'report', input: (w) => ({ ...text, report: w.about.slug }) },
  'edit-takeaway': { about: 'report', input: (w) => ({ id: w.practice.id, version: 1, title: '改' }) },
  'move-takeaway': { about: 'report', input: (w) => ({ id: w.practice.id, direction: 'down' }) },
  'delete-takeaway': { about: 'report', input: (w) => ({ id: w.practice.id }) },
  'restore-takeaway': { about: 'report', input: (w) => ({ id: w.deleted.id }) },
  'link-takeaways': {
    about: 'report',
    input: (w) => ({ practiceId: w.practice.id, actionId: w.action.id, reason: '因由' }),
  },
  'unlink-takeaways': {
    about: 'report',
    input: (w) => ({ practiceId: w.practice.id, actionId: w.action.id }),
  },

  'read-annotation': { about: 'report', input: (w) => ({ id: w.annotated.id }) },
  'read-takeaway-annotations': { about: 'report', input: (w) => ({ takeawayId: w.practice.id }) },
  'list-annotations': { about: 'list', input: () => ({}) },
  'browse-annotations': { about: 'list', input: () => ({}) },
  'read-collection': { about: 'list', input: () => ({}) },
  'read-marked-report': { about: 'report', input: (w) => ({ report: w.about.slug }) },
  'prepare-annotation': { about: 'report', input: (w) => ({ report: w.about.slug, start: 0, end: 5 }) },
  'create-annotation': {
    about: 'report',
    input: (w) => ({ report: w.about.slug, start: 0, end: 5, quote: marker, kind: 'highlight' }),
  },
  'import-annotations': {
    about: 'list',
    input: (w) => ({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'Annotation',
      motivation: 'highlighting',
      'tashan:visibility': 'staff',
      target: {
        source: `https://elsewhere.example/reports/${w.about.slug}`,
        selector: [
          { type: 'TextQuoteSelector', exact: marker },
          { type: 'TextPositionSelector', start: 0, end: 5 },
        ],
      },
    }),
  },
  'edit-annotation': { about: 'report', input: (w) => ({ id: w.annotated.id, version: 1, body: '改' }) },
  'delete-annotation': { about: 'report', input: (w) => ({ id: w.annotated.id }) },

  'read-discussion': { about: 'report', input: (w) => ({ takeawayId: w.practice.id }) },
  'list-threads': { about: 'report', input: (w) => ({ takeawayId: w.practice.id }) },
  'list-open-threads': { about: 'list', input: () => ({ waiting: false }) },
  'browse-thread': { about: 'report', input: (w) => ({ id: w.discussion.id }) },
  'read-thread': { about: 'report', input: (w) => ({ id: w.discussion.id }) },
  'list-comments': { about: 'report', input: (w) => ({ threadId: w.discussion.id }) },
  'read-comment': { about: 'report', input: (w) => ({ id: w.commentId }) },
  'locate-comment': { about: 'report', input: (w) => ({ id: w.commentId }) },
  'read-history': { about: 'report', input: (w) => ({ id: w.commentId }) },
  'preview-comment': {
    about: 'report',
    input: (w) => ({ takeawayId: w.practice.id, body: `@${w.owner.name}` }),
  },
  'list-mentionable': { about: 'report', input: (w) => ({ threadId: w.discussion.id, q: w.owner.name }) },
  'start-thread': { about: 'report', input: (w) => ({ takeawayId: w.practice.id, body: '说' }) },
  'write-comment': { about: 'report', input: (w) => ({ threadId: w.discussion.id, body: '说' }) },
  'edit-comment': { about: 'report', input: (w) => ({ id: w.commentId, version: 1, body: '改' }) },
  'delete-comment': { about: 'report', input: (w) => ({ id: w.commentId }) },
  'resolve-thread': { about: 'report', input: (w) => ({ id: w.discussion.id }) },
  'reopen-thread': { about: 'report', input: (w) => ({ id: w.discussion.id }) },
  'list-move-targets': { about: 'report', input: (w) => ({ threadId: w.discussion.id }) },
  'agree-comment': { about: 'report', input: (w) => ({ id: w.commentId }), calm: ['invalid'] },
  'withdraw-agreement': { about: 'report', input: (w) => ({ id: w.commentId }) },
  'conclude-thread': { about: 'report', input: (w) => ({ id: w.discussion.id, commentId: w.commentId }) },
  'end-conclusion': { about: 'report', input: (w) => ({ id: w.discussion.id }) },
  'set-outcome': { about: 'report', input: (w) => ({ id: w.discussion.id, outcome: 'adopted' }) },
  'hide-comment': { about: 'report', input: (w) => ({ id: w.commentId, reason: '离题' }) },
  'restore-comment': { about: 'report', input: (w) => ({ id: w.commentId }) },
  'lock-thread': { about: 'report', input: (w) => ({ id: w.discussion.id, reason: '已另行研究' }) },
  'unlock-thread': { about: 'report', input: (w) => ({ id: w.discussion.id }) },
  'move-thread': { about: 'report', input: (w) => ({ id: w.discussion.id, takeawayId: w.action.id }) },
  'move-comment': {
    about: 'report',
    input: async (w) => {
      const later = await comment({ threadId: w.discussion.id, authorId: w.owner.id })
      return { id: later, takeawayId: w.action.id }
    },
  },

  'list-summaries': { about: 'owned', input: () => ({}) },
  'list-points': { about: 'list', input: () => ({}) },
  'create-summary': { about: 'free', input: () => ({ title: '小结' }) },
  'read-summary': { about: 'owned', hides: 'summary.read', input: (w) => ({ id: w.paper.id }) },
  'preview-summary': { about: 'owned', hides: 'summary.read', input: (w) => ({ id: w.paper.id }) },
  'request-export': {
    about: 'owned',
    hides: 'summary.read',
    input: (w) => ({ id: w.paper.id, format: 'md' }),
  },
  'request-report-export': { about: 'report', input: (w) => ({ slug: w.about.slug, format: 'md' }) },
  'list-exports': { about: 'free', input: () => ({}) },
  'read-export': { about: 'owned', hides: 'export.read', input: orderOf, calm: ['not-found'] },
  'cancel-export': { about: 'owned', hides: 'export.read', input: orderOf, calm: ['not-found'] },
  'fetch-export': { about: 'owned', hides: 'export.read', input: orderOf, calm: ['not-found', 'forbidden'] },
  'check-word-layout': { about: 'free', input: () => wordFile, calm: ['invalid'] },
  'correct-word-layout': { about: 'free', input: () => wordFile, calm: ['invalid'] },
  'upload-template': { about: 'free', input: () => ({ ...wordFile, name: '模板' }), calm: ['invalid'] },
  'list-templates': { about: 'free', input: () => ({}) },
  'print-template': { about: 'free', input: () => ({ id: crypto.randomUUID() }), calm: ['not-found'] },
  'delete-template': { about: 'free', input: () => ({ id: crypto.randomUUID() }), calm: ['not-found'] },
  'preview-pages': { about: 'free', input: () => ({ title: '小结' }) },
  'edit-summary': {
    about: 'owned',
    hides: 'summary.read',
    input: (w) => ({ id: w.paper.id, version: 1, title: '改' }),
  },
  'restore-summary-version': {
    about: 'owned',
    hides: 'summary.read',
    input: async (w) => {
      const texts = { title: '初稿', template: 'study', intro: '', closing: '' } as const
      await prisma().summaryVersion.create({
        data: { ...texts, outline: [], summaryId: w.paper.id, version: 1, savedById: w.owner.id },
      })
      return { id: w.paper.id, version: 1, current: 1 }
    },
  },
  'duplicate-summary': {
    about: 'owned',
    hides: 'summary.read',
    input: (w) => ({ id: w.paper.id, title: '副本' }),
  },
  'share-summary': { about: 'owned', hides: 'summary.read', input: (w) => ({ id: w.paper.id, shares: [] }) },
  'change-share': {
    about: 'owned',
    hides: 'summary.read',
    input: async (w) => {
      const userId = await someone()
      await prisma().summaryShare.create({ data: { summaryId: w.paper.id, userId, level: 'read' } })
      return { id: w.paper.id, step: 'remove', with: userId }
    },
  },
  'list-shares': { about: 'owned', hides: 'summary.read', input: (w) => ({ id: w.paper.id }) },
  'finish-summary': { about: 'owned', hides: 'summary.read', input: (w) => ({ id: w.paper.id, version: 1 }) },
  'reopen-summary': { about: 'owned', hides: 'summary.read', input: (w) => ({ id: w.paper.id }) },
  'refresh-point': { about: 'owned', hides: 'summary.read', input: partOf, calm: ['not-found'] },
  'dismiss-point-update': { about: 'owned', hides: 'summary.read', input: partOf, calm: ['not-found'] },
  'apply-source-changes': {
    about: 'owned',
    hides: 'summary.read',
    input: async (w) => {
      const { id, partId } = await partOf(w)
      return { id, want: 'new', points: [{ partId, state: '0'.repeat(64) }] }
    },
    calm: ['not-found', 'conflict'],
  },
  'list-summary-versions': { about: 'owned', hides: 'summary.read', input: (w) => ({ id: w.paper.id }) },
  'read-summary-version': {
    about: 'owned',
    hides: 'summary.read',
    input: (w) => ({ id: w.paper.id, version: 1 }),
    calm: ['not-found'],
  },
  'restore-summary': {
    about: 'owned',
    hides: 'summary.delete',
    input: async (w) => {
      await prisma().summary.update({ where: { id: w.paper.id }, data: { deletedAt: new Date() } })
      return { id: w.paper.id }
    },
  },
  'delete-summary': { about: 'owned', hides: 'summary.read', input: (w) => ({ id: w.paper.id }) },

  'list-filters': { about: 'list', input: () => ({}) },
  'search-everything': { about: 'list', input: () => ({ q: '上海' }) },

  'list-people': { about: 'free', input: () => ({}) },
  'list-departments': { about: 'free', input: () => ({}) },
  'read-profile': { about: 'free', input: async () => ({ id: await someone() }) },
  'read-person': { about: 'free', input: async () => ({ id: await someone() }) },
  'create-person': {
    about: 'free',
    input: () => ({ name: nobody.name, username: nobody.username(), password: 'long enough' }),
  },
  'change-person': {
    about: 'free',
    input: async () => ({ id: await someone(), name: '改名', role: 'viewer' }),
  },
  'change-login': {
    about: 'free',
    input: async () => ({ id: await someone(), username: nobody.username() }),
  },
  'deactivate-person': { about: 'free', input: async () => ({ id: await someone() }) },
  'reactivate-person': { about: 'free', input: async () => ({ id: await someone() }) },
  'reset-password': { about: 'free', input: async () => ({ id: await someone() }) },
  'invite-person': { about: 'free', input: () => ({ role: 'staff' }) },
  'list-invitations': { about: 'free', input: () => ({}) },
  'revoke-invitation': { about: 'free', input: () => ({ id: crypto.randomUUID() }) },
  'read-invitation': { about: 'free', input: () => ({ token: 'no such' }), calm: ['not-found'] },
  'accept-invitation': {
    about: 'free',
    input: () => ({ token: 'no such', name: '某', username: nobody.username(), password: 'long enough' }),
    calm: ['invalid'],
  },
  'create-first-administrator': {
    about: 'free',
    input: () => ({ token: 'no such', name: '某', username: nobody.username(), password: 'long enough' }),
    calm: ['invalid'],
  },
  'ensure-first-administrator': {
    about: 'free',
    input: () => ({ email: 'first@example.test', name: '某', password: 'long enough' }),
  },
  'create-department': { about: 'free', input: () => ({ name: `处${crypto.randomUUID().slice(0, 8)}` }) },
  'rename-department': {
    about: 'free',
    input: async () => ({ id: (await department()).id, name: `处${crypto.randomUUID().slice(0, 8)}` }),
  },
  'read-me': { about: 'free', input: () => ({}) },
  'rename-self': { about: 'free', input: () => ({ name: '新名字' }) },
  'change-password': {
    about: 'free',
    input: () => ({ current: 'wrong one', password: 'long enough', sessionId: null }),
    calm: ['invalid'],
  },
  'list-sessions': { about: 'free', input: () => ({}) },
  'end-session': { about: 'free', input: () => ({ id: 'no such' }) },
  'end-other-sessions': { about: 'free', input: () => ({ sessionId: null }) },
  'create-token': { about: 'free', input: () => ({ name: '脚本' }) },
  'list-tokens': { about: 'free', input: () => ({}) },
  'revoke-all-tokens': { about: 'free', input: () => ({}) },
  'create-webhook': { about: 'free', input: () => webhookInput },
  'list-webhooks': { about: 'free', input: () => ({}) },
  'read-webhook': { about: 'free', input: webhookOf },
  'edit-webhook': { about: 'free', input: async (w) => ({ ...(await webhookOf(w)), name: '改名' }) },
  'delete-webhook': { about: 'free', input: webhookOf },
  'test-webhook': { about: 'free', input: webhookOf },
  'list-deliveries': { about: 'free', input: webhookOf },
  'resend-delivery': {
    about: 'free',
    input: async (w) => {
      const { id } = await webhookOf(w)
      const activity = await prisma().activity.findFirstOrThrow({ where: { subjectId: w.commentId } })
      const row = { webhookId: id, activityId: activity.id, event: 'comment.written' }
      return { id, deliveryId: (await prisma().webhookDelivery.create({ data: row })).id }
    },
  },
  'send-feedback': { about: 'free', input: () => ({ body: '字太小', page: '/figures' }) },
  'list-feedback': { about: 'free', input: () => ({}) },
  'mark-feedback': {
    about: 'free',
    input: async ({ owner }) => {
      const { id } = await prisma().feedback.create({ data: { userId: owner.id, body: '字太小' } })
      return { id, done: true }
    },
  },
  'revoke-token': { about: 'free', input: () => ({ id: crypto.randomUUID() }) },
}
