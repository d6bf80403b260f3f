import { type Actor, atLeast, type Role } from '@/lib/access/actor'

/** Whose a thing is, and what its owner granted the actor of it. */
export type Ownership = { ownerId: string | null; grant?: 'read' | 'write' | null }
type Rule = (actor: Actor, subject: Ownership) => boolean

const role =
  (least: Role): Rule =>
  (actor) =>
    atLeast(actor, least)
const own =
  (least: Role): Rule =>
  (actor, subject) =>
    atLeast(actor, least) && subject.ownerId === actor.id
const ownOr =
  (least: Role, others: Role): Rule =>
  (actor, subject) =>
    own(least)(actor, subject) || atLeast(actor, others)
/** Besides those a rule names, whoever was granted this by the owner. */
const granted =
  (rule: Rule, least: Role, grants: readonly ('read' | 'write')[]): Rule =>
  (actor, subject) =>
    rule(actor, subject) || (atLeast(actor, least) && grants.some((grant) => grant === subject.grant))

/**
 * THE table: who may do what. `open` needs no sign-in. Whether a report may be seen at all is decided
 * before, by lib/access/report-access.ts; a rule here speaks of what is done inside it.
 */
export const permissions = {
  open: 'open',

  'home.read': role('viewer'),
  'search.read': role('viewer'),
  'activity.read': ownOr('viewer', 'editor'),
  'report.read': role('viewer'),
  'report.import': role('editor'),
  'report.revise': role('editor'),
  'report.share': role('editor'),

  'takeaway.read': role('viewer'),
  'takeaway.write': role('editor'),

  'discussion.read': role('viewer'),
  'thread.start': role('staff'),
  'thread.resolve': role('staff'),
  'comment.write': role('staff'),
  'comment.edit': own('staff'),
  'comment.delete': ownOr('staff', 'admin'),
  'comment.agree': role('staff'),
  'comment.hide': role('editor'),
  'thread.conclude': ownOr('staff', 'editor'),
  'thread.close': role('editor'),
  'thread.move': role('editor'),

  'annotation.read': role('viewer'),
  'annotation.write': role('staff'),
  'annotation.edit': own('staff'),
  'annotation.delete': ownOr('staff', 'admin'),
  'anchor.settle': ownOr('staff', 'editor'),

  'summary.list': role('viewer'),
  'summary.create': role('staff'),
  'summary.read': granted(ownOr('staff', 'editor'), 'viewer', ['read', 'write']),
  'summary.edit': granted(ownOr('staff', 'admin'), 'staff', ['write']),
  'summary.share': ownOr('staff', 'admin'),
  'summary.delete': ownOr('staff', 'admin'),
  'summary.reopen': ownOr('staff', 'admin'),
  'export.read': own('viewer'),
  'layout.check': role('staff'),
  'template.read': role('staff'),
  'template.manage': role('editor'),

  'notification.read': role('viewer'),

  'people.read': role('viewer'),
  'people.manage': role('admin'),
  'self.manage': role('viewer'),
} as const satisfies Record<string, Rule | 'open'>

export type Permission = keyof typeof permissions

/** Whether the table lets the actor do this; unknown permissions and roles are refused. */
export function may(
  actor: Actor | null,
  permission: Permission,
  subject: Ownership = { ownerId: null },
): boolean {
  const rule: Rule | 'open' | undefined = permissions[permission]
  if (rule === 'open') return true
  return actor !== null && typeof rule === 'function' && rule(actor, subject)
}
