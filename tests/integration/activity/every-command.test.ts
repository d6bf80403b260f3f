import { Document, Packer, Paragraph } from 'docx'
import { describe, expect, it } from 'vitest'
import { openReports } from '@/lib/access/report-access'
import { reviseReport } from '@/lib/annotations/revise-report'
import { setupToken } from '@/lib/auth/setup-token'
import { prisma } from '@/lib/db'
import { closeThread } from '@/lib/discussion/close-thread'
import { concludeThread } from '@/lib/discussion/conclude-thread'
import { hideComment } from '@/lib/discussion/hide-comment'
import { resolveThread } from '@/lib/discussion/resolve-thread'
import { zh } from '@/lib/i18n/activity'
import { createToken } from '@/lib/people/create-token'
import { deactivatePerson } from '@/lib/people/deactivate-person'
import { invitePerson } from '@/lib/people/invite-person'
import { hashOf } from '@/lib/summaries/basis'
import { findBases } from '@/lib/summaries/data/basis'
import { finishSummary } from '@/lib/summaries/finish-summary'
import type { UseCase } from '@/lib/use-case'
import { person } from '@/prisma/factories/person'
import { arrangements, type World, world } from '@/tests/integration/access/arrangements'
import { member, password, session, unused } from '@/tests/integration/people/scene'

const modules = import.meta.glob('/lib/*/*-*.ts', { eager: true }) as Record<string, Record<string, unknown>>
const commands = Object.values(modules)
  .flatMap((module) => Object.values(module))
  .filter((value): value is UseCase => typeof value === 'function' && 'useCase' in value)
  .filter((value) => value.useCase.kind === 'command')

/** What each command is written down as; being here is no deed. */
const verbs: Record<string, string | null> = {
  'record-visit': null,
  'note-presence': null,
  'end-presence': null,
  'read-notifications': null,
  'open-notification': null,
  'follow-thread': null,
  'mute-thread': null,
  'change-settings': null,
  'choose-language': null,
  'resend-email': 'email.resent',
  'import-report': 'report.imported',
  'share-report': 'report.shared',
  'revise-report': 'report.revised',
  'adopt-revision': 'report.adopted',
  'settle-anchor': 'anchor.settled',
  'create-takeaway': 'takeaway.created',
  'edit-takeaway': 'takeaway.edited',
  'move-takeaway': 'takeaway.moved',
  'delete-takeaway': 'takeaway.deleted',
  'restore-takeaway': 'takeaway.restored',
  'link-takeaways': 'link.made',
  'unlink-takeaways': 'link.removed',
  'create-annotation': 'annotation.created',
  'edit-annotation': 'annotation.edited',
  'delete-annotation': 'annotation.deleted',
  'import-annotations': 'annotation.imported',
  'start-thread': 'thread.started',
  'resolve-thread': 'thread.resolved',
  'reopen-thread': 'thread.reopened',
  'write-comment': 'comment.written',
  'edit-comment': 'comment.edited',
  'delete-comment': 'comment.deleted',
  'agree-comment': 'comment.agreed',
  'withdraw-agreement': 'comment.agreement-withdrawn',
  'conclude-thread': 'thread.concluded',
  'end-conclusion': 'thread.conclusion-ended',
  'hide-comment': 'comment.hidden',
  'restore-comment': 'comment.restored',
  'close-thread': 'thread.closed',
  'open-thread': 'thread.opened',
  'move-thread': 'thread.moved',
  'move-comment': 'comment.moved',
  'create-summary': 'summary.created',
  'edit-summary': 'summary.edited',
  'duplicate-summary': 'summary.created',
  'share-summary': 'summary.shared',
  'finish-summary': 'summary.finished',
  'reopen-summary': 'summary.reopened',
  'renew-point': 'summary.point-renewed',
  'keep-point': 'summary.point-kept',
  'settle-changes': 'summary.point-renewed',
  'request-export': null,
  'upload-template': 'template.uploaded',
  'delete-template': 'template.deleted',
  'request-report-export': null,
  'cancel-export': null,
  'delete-summary': 'summary.deleted',
  'restore-summary': 'summary.restored',
  'create-person': 'person.created',
  'change-person': 'person.changed',
  'change-login': 'person.login-changed',
  'deactivate-person': 'person.deactivated',
  'reactivate-person': 'person.reactivated',
  'reset-password': 'password.reset',
  'invite-person': 'person.invited',
  'revoke-invitation': 'invitation.revoked',
  'accept-invitation': 'person.joined',
  'create-first-administrator': 'person.created',
  'ensure-first-administrator': 'person.created',
  'create-department': 'department.created',
  'rename-department': 'department.renamed',
  'rename-self': 'person.renamed',
  'change-password': 'password.changed',
  'end-session': 'session.ended',
  'end-other-sessions': 'sessions.ended',
  'create-token': 'token.created',
  'revoke-token': 'token.revoked',
}

const newcomer = () => ({ name: '新同志', username: unused(), password })
const invitation = async ({ actor }: World) => invitePerson({ actor }, { role: 'staff' })

/** Where the arrangement of the access test changes nothing: what has to be there first. */
const staged: Record<string, (world: World) => unknown> = {
  'adopt-revision': async ({ actor, about }) => {
    await reviseReport({ actor }, { slug: about.slug, text: '新的正文。' })
    return { slug: about.slug, number: 1 }
  },
  'create-annotation': (w) => ({
    ...(arrangements['create-annotation']?.input(w) as object),
    visibility: 'staff',
  }),
  'reopen-thread': async ({ actor, talk }) => {
    await resolveThread({ actor }, { id: talk.id })
    return { id: talk.id }
  },
  'open-notification': async ({ actor, about, talk }) => {
    const activityId = (await last()) ?? 0n
    const told = {
      userId: actor.id,
      kind: 'follow' as const,
      activityId,
      reportId: about.id,
      threadId: talk.id,
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
  'agree-comment': async ({ talk }) => {
    await prisma().comment.updateMany({
      where: { threadId: talk.id },
      data: { authorId: (await person('staff')).id },
    })
    return { id: talk.commentIds[0] }
  },
  'withdraw-agreement': async ({ actor, commentId }) => {
    await prisma().agreement.create({ data: { commentId, userId: actor.id } })
    return { id: commentId }
  },
  'end-conclusion': async ({ actor, talk, commentId }) => {
    await concludeThread({ actor }, { id: talk.id, commentId })
    return { id: talk.id }
  },
  'restore-comment': async ({ actor, commentId }) => {
    await hideComment({ actor }, { id: commentId, reason: '离题' })
    return { id: commentId }
  },
  'open-thread': async ({ actor, talk }) => {
    await closeThread({ actor }, { id: talk.id, reason: '已另行研究' })
    return { id: talk.id }
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
  'settle-changes': async ({ actor, paper, practice }) => {
    const access = await openReports({ db: prisma(), actor })
    const basis = (await findBases(prisma(), access, [practice.id])).get(practice.id)
    const part = await prisma().summaryPart.findFirstOrThrow({ where: { summaryId: paper.id } })
    return {
      id: paper.id,
      want: 'new',
      points: [{ partId: part.id, state: basis ? hashOf(basis) : '' }],
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
  'revoke-token': async ({ actor }) => ({ id: (await createToken({ actor }, { name: '脚本' })).id }),
}

/** The least that can be filled: the body alone in its paragraph. */
async function templateFile() {
  const file = new Document({ sections: [{ children: [new Paragraph('{{正文}}')] }] })
  return new Uint8Array(await Packer.toArrayBuffer(file))
}

const last = async () => (await prisma().activity.findFirst({ orderBy: { id: 'desc' } }))?.id ?? 0n
const since = (id: bigint) => prisma().activity.findMany({ where: { id: { gt: id } } })

it('names what every command is written down as', () => {
  expect(commands.map((run) => run.useCase.name).sort()).toEqual(Object.keys(verbs).sort())
})

describe.each(commands.map((run) => ({ name: run.useCase.name, run })))('$name', ({ name, run }) => {
  const verb = verbs[name]

  it(`writes ${verb ? 'exactly one row' : 'nothing'} with the deed, and none without it`, async () => {
    const scene = await world('admin', 'own')
    const input = await (staged[name] ?? arrangements[name]?.input)?.(scene)
    const before = await last()
    await run({ actor: scene.actor }, input)
    const rows = await since(before)
    expect(rows.map((row) => row.verb)).toEqual(verb ? [verb] : [])
    for (const row of rows) {
      expect(row.actorId).toBe(scene.actor.id)
      expect(row.subjectId).not.toBe('')
      expect(JSON.stringify(row.detail)).not.toContain(password)
      expect(Object.keys(zh.deeds)).toContain(row.verb.replace('.', '-'))
    }
    const after = await last()
    await expect(run({ actor: scene.actor }, null as never)).rejects.toMatchObject({ code: 'invalid' })
    expect(await since(after)).toEqual([])
  })
})
