import { type Actor, atLeast, type Role } from '@/lib/access/actor'

/** The owner of a thing, and what the owner granted the actor. */
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
/** The rule, or a grant of the owner for an actor of at least this role. */
const granted =
  (rule: Rule, least: Role, grants: readonly ('read' | 'write')[]): Rule =>
  (actor, subject) =>
    rule(actor, subject) || (atLeast(actor, least) && grants.some((grant) => grant === subject.grant))

/** Who may do what; `open` needs no sign-in. report-access.ts decides who may see the report. */
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

/** Whether the actor has the permission; an unknown permission or role is refused. */
export function may(
  actor: Actor | null,
  permission: Permission,
  subject: Ownership = { ownerId: null },
): boolean {
  const rule: Rule | 'open' | undefined = permissions[permission]
  if (rule === 'open') return true
  return actor !== null && typeof rule === 'function' && rule(actor, subject)
}
