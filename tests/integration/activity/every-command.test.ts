import { describe, expect, it } from 'vitest'
import { prisma } from '@/lib/db'
import { zhActivity } from '@/lib/i18n/activity'
import type { UseCase } from '@/lib/use-case'
import { world } from '@/tests/integration/access/arrangements'
import { inputFor, last } from '@/tests/integration/activity/staged'
import { password } from '@/tests/integration/people/scene'

const modules = import.meta.glob('/lib/*/*-*.ts', { eager: true }) as Record<string, Record<string, unknown>>
const commands = Object.values(modules)
  .flatMap((module) => Object.values(module))
  .filter((value): value is UseCase => typeof value === 'function' && 'useCase' in value)
  .filter((value) => value.useCase.kind === 'command')

/** The verb that each command records; null for those that record nothing. */
const verbs: Record<string, string | null> = {
  'read-home': null,
  'record-presence': null,
  'end-presence': null,
  'mark-notifications-read': null,
  'open-notification': null,
  'follow-thread': null,
  'mute-thread': null,
  'change-settings': null,
  'choose-display': null,
  'resend-email': 'email.resent',
  'import-report': 'report.imported',
  'share-report': 'report.shared',
  'revise-report': 'report.revised',
  'adopt-revision': 'report.adopted',
  'settle-anchor': 'anchor.settled',
  'settle-anchors': 'anchor.settled',
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
  'set-outcome': 'thread.outcome-set',
  'hide-comment': 'comment.hidden',
  'restore-comment': 'comment.restored',
  'lock-thread': 'thread.closed',
  'unlock-thread': 'thread.opened',
  'move-thread': 'thread.moved',
  'move-comment': 'comment.moved',
  'create-summary': 'summary.created',
  'edit-summary': 'summary.edited',
  'restore-summary-version': 'summary.edited',
  'duplicate-summary': 'summary.created',
  'share-summary': 'summary.shared',
  'change-share': 'summary.shared',
  'finish-summary': 'summary.finished',
  'reopen-summary': 'summary.reopened',
  'refresh-point': 'summary.point-renewed',
  'dismiss-point-update': 'summary.point-kept',
  'apply-source-changes': 'summary.point-renewed',
  'request-export': 'summary.exported',
  'upload-template': 'template.uploaded',
  'delete-template': 'template.deleted',
  'request-report-export': 'report.exported',
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
  'revoke-all-tokens': 'tokens.revoked',
  'create-webhook': 'webhook.created',
  'edit-webhook': 'webhook.edited',
  'delete-webhook': 'webhook.deleted',
  'test-webhook': 'webhook.tested',
  'resend-delivery': 'webhook.resent',
  'send-feedback': 'feedback.sent',
  'mark-feedback': 'feedback.done',
}

const since = (id: bigint) => prisma().activity.findMany({ where: { id: { gt: id } } })

it('names what every command is written down as', () => {
  expect(commands.map((run) => run.useCase.name).sort()).toEqual(Object.keys(verbs).sort())
})

describe.each(commands.map((run) => ({ name: run.useCase.name, run })))('$name', ({ name, run }) => {
  const verb = verbs[name]

  it(`writes ${verb ? 'exactly one row' : 'nothing'} with the change, and none without it`, async () => {
    const scene = await world('admin', 'own')
    const input = await inputFor(name, scene)
    const before = await last()
    await run({ actor: scene.actor }, input)
    const rows = await since(before)
    expect(rows.map((row) => row.verb)).toEqual(verb ? [verb] : [])
    for (const row of rows) {
      expect(row.actorId).toBe(scene.actor.id)
      expect(row.subjectId).not.toBe('')
      expect(JSON.stringify(row.detail)).not.toContain(password)
      expect(Object.keys(zhActivity.events)).toContain(row.verb.replace('.', '-'))
    }
    const after = await last()
    await expect(run({ actor: scene.actor }, null as never)).rejects.toMatchObject({ code: 'invalid' })
    expect(await since(after)).toEqual([])
  })
})
