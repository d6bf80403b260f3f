import { Document, Packer, Paragraph } from 'docx'
import { openReports } from '@/lib/access/report-access'
import { setupToken } from '@/lib/auth/setup-token'
import { prisma } from '@/lib/db'
import { concludeThread } from '@/lib/discussion/conclude-thread'
import { hideComment } from '@/lib/discussion/hide-comment'
import { lockThread } from '@/lib/discussion/lock-thread'
import { resolveThread } from '@/lib/discussion/resolve-thread'
import { createToken } from '@/lib/people/create-token'
import { deactivatePerson } from '@/lib/people/deactivate-person'
import { invitePerson } from '@/lib/people/invite-person'
import { reviseReport } from '@/lib/revisions/revise-report'
import { findSnapshots } from '@/lib/summaries/data/snapshots'
import { finishSummary } from '@/lib/summaries/finish-summary'
import { snapshotHash } from '@/lib/summaries/snapshot'
import { person } from '@/prisma/factories/person'
import { arrangements, type World } from '@/tests/integration/access/arrangements'
import { member, password, session, unused } from '@/tests/integration/people/scene'

export const last = async () => (await prisma().activity.findFirst({ orderBy: { id: 'desc' } }))?.id ?? 0n

const newcomer = () => ({ name: '新同志', username: unused(), password })
const invitation = async ({ actor }: World) => invitePerson({ actor }, { role: 'staff' })

/** Inputs for commands whose arrangement in the access test changes nothing. */
const staged: Record<string, (world: World) => unknown> = {
  'adopt-revision': async ({ actor, about }) => {
    await reviseReport({ actor }, { slug: about.slug, text: '新的正文。' })
    return { slug: about.slug, number: 1 }
  },
  'create-annotation': (w) => ({
    ...(arrangements['create-annotation']?.input(w) as object),
    visibility: 'staff',
  }),
  'reopen-thread': async ({ actor, discussion }) => {
    await resolveThread({ actor }, { id: discussion.id })
    return { id: discussion.id }
  },
  'open-notification': async ({ actor, about, discussion }) => {
    const activityId = (await last()) ?? 0n
    const told = {
      userId: actor.id,
      kind: 'follow' as const,
      activityId,
      reportId: about.id,
      threadId: discussion.id,
    }
    return { id: (await prisma().notification.create({ data: told })).id }
  },
  'resend-email': async ({ actor }) => {
    const data = {
      key: crypto.randomUUID(),
      userId: actor.id,
      kind: 'single' as const,
      status: 'failed' as const,
    }
    return { id: (await prisma().email.create({ data })).id }
  },
  'agree-comment': async ({ discussion }) => {
    await prisma().comment.updateMany({
      where: { threadId: discussion.id },
      data: { authorId: (await person('staff')).id },
    })
    return { id: discussion.commentIds[0] }
  },
  'withdraw-agreement': async ({ actor, commentId }) => {
    await prisma().agreement.create({ data: { commentId, userId: actor.id } })
    return { id: commentId }
  },
  'end-conclusion': async ({ actor, discussion, commentId }) => {
    await concludeThread({ actor }, { id: discussion.id, commentId })
    return { id: discussion.id }
  },
  'restore-comment': async ({ actor, commentId }) => {
    await hideComment({ actor }, { id: commentId, reason: '离题' })
    return { id: commentId }
  },
  'unlock-thread': async ({ actor, discussion }) => {
    await lockThread({ actor }, { id: discussion.id, reason: '已另行研究' })
    return { id: discussion.id }
  },
  'upload-template': async () => ({ name: '模板', fileName: '模板.docx', bytes: await templateFile() }),
  'delete-template': async ({ actor }) => {
    const row = { name: '模板', fileName: '模板.docx', bytes: new Uint8Array([1]), sha256: 'x' }
    const data = { ...row, id: crypto.randomUUID(), createdById: actor.id }
    return { id: (await prisma().officeTemplate.create({ data })).id }
  },
  'reopen-summary': async ({ actor, paper }) => {
    await finishSummary({ actor }, { id: paper.id, version: 1 })
    return { id: paper.id }
  },
  'apply-source-changes': async ({ actor, paper, practice }) => {
    const access = await openReports({ db: prisma(), actor })
    const snapshot = (await findSnapshots(prisma(), access, [practice.id])).get(practice.id)
    const part = await prisma().summaryPart.findFirstOrThrow({ where: { summaryId: paper.id } })
    return {
      id: paper.id,
      want: 'new',
      points: [{ partId: part.id, state: snapshot ? snapshotHash(snapshot) : '' }],
    }
  },
  'reactivate-person': async ({ actor }) => {
    const { id } = await person('staff')
    await deactivatePerson({ actor }, { id })
    return { id }
  },
  'revoke-invitation': async (w) => ({ id: (await invitation(w)).id }),
  'accept-invitation': async (w) => ({
    ...newcomer(),
    token: (await invitation(w)).path.split('/').at(-1),
  }),
  'create-first-administrator': async () => {
    await prisma().user.updateMany({ where: { role: 'admin' }, data: { role: 'viewer' } })
    return { ...newcomer(), token: setupToken(process.env.TASHAN_SECRET ?? '') }
  },
  'ensure-first-administrator': async () => {
    await prisma().user.updateMany({ where: { role: 'admin' }, data: { role: 'viewer' } })
    return { name: '管理员', email: `${unused()}@example.test`, password }
  },
  'change-password': async ({ actor }) => {
    const { id } = await member()
    await prisma().account.updateMany({ where: { userId: id }, data: { userId: actor.id } })
    return { current: password, password: `${password} indeed`, sessionId: null }
  },
  'end-session': async ({ actor }) => ({ id: await session(actor.id) }),
  'end-other-sessions': async ({ actor }) => {
    await session(actor.id)
    return { sessionId: null }
  },
  'revoke-all-tokens': async ({ actor }) => {
    await createToken({ actor }, { name: '脚本' })
    return {}
  },
  'revoke-token': async ({ actor }) => ({ id: (await createToken({ actor }, { name: '脚本' })).id }),
}

/** A minimal template: the body alone in its paragraph. */
async function templateFile() {
  const file = new Document({ sections: [{ children: [new Paragraph('{{正文}}')] }] })
  return new Uint8Array(await Packer.toArrayBuffer(file))
}

/** The input with which the command of that name changes something in this world. */
export function inputFor(name: string, scene: World): unknown {
  return (staged[name] ?? arrangements[name]?.input)?.(scene)
}
