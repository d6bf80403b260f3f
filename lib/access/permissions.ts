import { type Actor, atLeast, type Rank } from '@/lib/access/actor'

/** The owner of a thing, and what the owner granted the actor. */
export type Ownership = { ownerId: string | null; grant?: 'read' | 'write' | null }
/** No actor below `least`, but for leaders where the rule is for them too, has the permission; `allows` decides for the others. */
type Rule = { least: Rank; leaders?: true; allows: (actor: Actor, subject: Ownership) => boolean }

const role = (least: Rank): Rule => ({ least, allows: () => true })
const own = (least: Rank): Rule => ({ least, allows: (actor, { ownerId }) => ownerId === actor.id })
/** The owner from `least` on, and everybody from the higher rank `others` on. */
const ownOr = (least: Rank, others: Rank): Rule => ({
  least,
  allows: (actor, subject) => subject.ownerId === actor.id || atLeast(actor, others),
})
/** The rule, or a grant of the owner for an actor from `least` on, which is no higher than the rule's. */
const granted = (rule: Rule, least: Rank, grants: readonly ('read' | 'write')[]): Rule => ({
  least,
  allows: (actor, subject) => passes(rule, actor, subject) || grants.some((grant) => grant === subject.grant),
})

/** The rule, for leaders too. */
const orLeader = (rule: Rule): Rule => ({ ...rule, leaders: true })

function hasRole({ least, leaders }: Rule, actor: Actor): boolean {
  return atLeast(actor, least) || (leaders === true && actor.role === 'leader')
}

function passes(rule: Rule, actor: Actor, subject: Ownership): boolean {
  return hasRole(rule, actor) && rule.allows(actor, subject)
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
  'thread.start': orLeader(role('staff')),
  'thread.resolve': orLeader(role('staff')),
  'comment.write': orLeader(role('staff')),
  'comment.edit': orLeader(own('staff')),
  'comment.delete': orLeader(ownOr('staff', 'admin')),
  'comment.agree': orLeader(role('staff')),
  'comment.hide': role('editor'),
  'thread.conclude': orLeader(ownOr('staff', 'editor')),
  'thread.lock': role('editor'),
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

  'feedback.send': role('viewer'),
  'feedback.manage': role('admin'),

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
  return rule === 'open' || (rule !== undefined && hasRole(rule, actor))
}
