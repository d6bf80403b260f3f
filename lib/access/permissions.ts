import { type Actor, atLeast, type Role } from '@/lib/access/actor'

/** The owner of a thing, and what the owner granted the actor. */
export type Ownership = { ownerId: string | null; grant?: 'read' | 'write' | null }
/** No actor below `least` has the permission, whatever the subject; `allows` decides for the others. */
type Rule = { least: Role; allows: (actor: Actor, subject: Ownership) => boolean }

const role = (least: Role): Rule => ({ least, allows: () => true })
const own = (least: Role): Rule => ({ least, allows: (actor, { ownerId }) => ownerId === actor.id })
/** The owner from `least` on, and everybody from the higher role `others` on. */
const ownOr = (least: Role, others: Role): Rule => ({
  least,
  allows: (actor, subject) => subject.ownerId === actor.id || atLeast(actor, others),
})
/** The rule, or a grant of the owner for an actor from `least` on, which is no higher than the rule's. */
const granted = (rule: Rule, least: Role, grants: readonly ('read' | 'write')[]): Rule => ({
  least,
  allows: (actor, subject) => passes(rule, actor, subject) || grants.some((grant) => grant === subject.grant),
})

function passes(rule: Rule, actor: Actor, subject: Ownership): boolean {
  return atLeast(actor, rule.least) && rule.allows(actor, subject)
}

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

  'webhook.manage': role('admin'),

  'backup.read': role('admin'),
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
  return actor !== null && rule !== undefined && passes(rule, actor, subject)
}

/** Whether only administrators have the permission, whatever the subject. */
export function isForAdministrators(permission: Permission): boolean {
  const rule: Rule | 'open' | undefined = permissions[permission]
  return rule !== undefined && rule !== 'open' && rule.least === 'admin'
}

/** Whether there is a subject for which the actor's role would suffice. */
export function mayForSome(actor: Actor, permission: Permission): boolean {
  const rule: Rule | 'open' | undefined = permissions[permission]
  return rule === 'open' || (rule !== undefined && atLeast(actor, rule.least))
}
