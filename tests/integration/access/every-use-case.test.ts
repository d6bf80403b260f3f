import { describe, expect, it } from 'vitest'
import { type Rank, type Role, roles } from '@/lib/access/actor'
import { may, type Permission, permissions } from '@/lib/access/permissions'
import { DomainError } from '@/lib/errors'
import type { UseCase } from '@/lib/use-case'
import { arrangements, marker, type Relation, world } from '@/tests/integration/access/arrangements'
import { countQueries } from '@/tests/support/count-queries'

const modules = import.meta.glob('/lib/*/*-*.ts', { eager: true }) as Record<string, Record<string, unknown>>
const useCases = Object.values(modules)
  .flatMap((module) => Object.values(module))
  .filter((value): value is UseCase => typeof value === 'function' && 'useCase' in value)

const relations: Relation[] = ['own', 'other', 'stranger']

/** The permission table in words: the least rank for one's own thing and for another's. */
const meant: Record<Exclude<Permission, 'open'>, { own: Rank | 'nobody'; other: Rank | 'nobody' }> = {
  'home.read': { own: 'viewer', other: 'viewer' },
  'search.read': { own: 'viewer', other: 'viewer' },
  'activity.read': { own: 'viewer', other: 'editor' },
  'report.read': { own: 'viewer', other: 'viewer' },
  'report.import': { own: 'editor', other: 'editor' },
  'report.revise': { own: 'editor', other: 'editor' },
  'report.share': { own: 'editor', other: 'editor' },
  'takeaway.read': { own: 'viewer', other: 'viewer' },
  'takeaway.write': { own: 'editor', other: 'editor' },
  'discussion.read': { own: 'viewer', other: 'viewer' },
  'thread.start': { own: 'staff', other: 'staff' },
  'thread.resolve': { own: 'staff', other: 'staff' },
  'comment.write': { own: 'staff', other: 'staff' },
  'comment.edit': { own: 'staff', other: 'nobody' },
  'comment.delete': { own: 'staff', other: 'admin' },
  'comment.agree': { own: 'staff', other: 'staff' },
  'comment.hide': { own: 'editor', other: 'editor' },
  'thread.conclude': { own: 'staff', other: 'editor' },
  'thread.lock': { own: 'editor', other: 'editor' },
  'thread.move': { own: 'editor', other: 'editor' },
  'annotation.read': { own: 'viewer', other: 'viewer' },
  'annotation.write': { own: 'staff', other: 'staff' },
  'annotation.edit': { own: 'staff', other: 'nobody' },
  'annotation.delete': { own: 'staff', other: 'admin' },
  'anchor.settle': { own: 'staff', other: 'editor' },
  'summary.list': { own: 'viewer', other: 'viewer' },
  'summary.create': { own: 'staff', other: 'staff' },
  'summary.read': { own: 'staff', other: 'editor' },
  'summary.edit': { own: 'staff', other: 'admin' },
  'summary.share': { own: 'staff', other: 'admin' },
  'summary.delete': { own: 'staff', other: 'admin' },
  'summary.reopen': { own: 'staff', other: 'admin' },
  'export.read': { own: 'viewer', other: 'nobody' },
  'layout.check': { own: 'staff', other: 'staff' },
  'template.read': { own: 'staff', other: 'staff' },
  'template.manage': { own: 'editor', other: 'editor' },
  'notification.read': { own: 'viewer', other: 'viewer' },
  'people.read': { own: 'viewer', other: 'viewer' },
  'people.manage': { own: 'admin', other: 'admin' },
  'self.manage': { own: 'viewer', other: 'viewer' },
  'feedback.send': { own: 'viewer', other: 'viewer' },
  'feedback.manage': { own: 'admin', other: 'admin' },
  'webhook.manage': { own: 'admin', other: 'admin' },
  'backup.read': { own: 'admin', other: 'admin' },
}

/** Where a leader may do what staff may; everywhere else they are like a viewer. */
const leadersSpeak = new Set<Permission>([
  'thread.start',
  'thread.resolve',
  'thread.conclude',
  'comment.write',
  'comment.edit',
  'comment.delete',
  'comment.agree',
])
const ranks: Rank[] = ['viewer', 'staff', 'editor', 'admin']

function allowed(permission: Permission, role: Role, own: boolean): boolean {
  if (permission === 'open') return true
  const least = meant[permission][own ? 'own' : 'other']
  const rank = role !== 'leader' ? role : leadersSpeak.has(permission) ? 'staff' : 'viewer'
  return least !== 'nobody' && ranks.indexOf(rank) >= ranks.indexOf(least)
}

/** Whether no subject could help the role: a viewer reads a summary that was shared with them. */
function refusedByRole(permission: Permission, role: Role): boolean {
  return permission !== 'summary.read' && !allowed(permission, role, true)
}

describe('the permission table', () => {
  it('lets whoever a summary was shared with read it, or write in it, and nothing else', () => {
    const widened = new Set<string>()
    for (const permission of Object.keys(permissions) as Permission[])
      for (const role of roles)
        for (const grant of ['read', 'write'] as const) {
          const actor = { id: 'me', name: '', role, departmentId: null }
          const others = { ownerId: 'somebody else' }
          if (may(actor, permission, { ...others, grant }) !== may(actor, permission, others))
            widened.add(`${grant}: ${role} ${permission}`)
        }
    expect([...widened].sort()).toEqual([
      'read: leader summary.read',
      'read: staff summary.read',
      'read: viewer summary.read',
      'write: editor summary.edit',
      'write: leader summary.read',
      'write: staff summary.edit',
      'write: staff summary.read',
      'write: viewer summary.read',
    ])
  })

  it('says what is meant, for every permission and role', () => {
    expect(Object.keys(meant).sort()).toEqual(
      Object.keys(permissions)
        .filter((key) => key !== 'open')
        .sort(),
    )
    for (const permission of Object.keys(permissions) as Permission[]) {
      for (const role of roles) {
        const actor = { id: 'me', name: '', role, departmentId: null }
        for (const own of [true, false]) {
          const said = may(actor, permission, { ownerId: own ? 'me' : 'somebody else' })
          expect([permission, role, own, said]).toEqual([
            permission,
            role,
            own,
            allowed(permission, role, own),
          ])
        }
      }
      expect(may(null, permission)).toBe(permission === 'open')
    }
  })

  it('has an arrangement for every use case', () => {
    expect(useCases.length).toBeGreaterThan(50)
    expect(useCases.map((one) => one.useCase.name).sort()).toEqual(Object.keys(arrangements).sort())
  })
})

const worlds = new Map<string, ReturnType<typeof world>>()

/** One world for all that only read it: making one takes longer than reading it. */
function sharedWorld(role: Role, relation: Relation): ReturnType<typeof world> {
  const key = `${role}, ${relation}`
  const made = worlds.get(key) ?? world(role, relation)
  worlds.set(key, made)
  return made
}

async function outcome(run: UseCase, actor: Parameters<UseCase>[0]['actor'], input: unknown) {
  try {
    return { code: 'done', result: await run({ actor }, input) }
  } catch (error) {
    if (error instanceof DomainError) return { code: error.code, result: null }
    throw error
  }
}

describe.each(useCases.map((run) => ({ name: run.useCase.name, run })))('$name', ({ name, run }) => {
  const arrangement = arrangements[name]
  const { permission } = run.useCase

  it('asks nobody in unless it is open', async () => {
    const { code } = await outcome(run, null, {})
    expect(code === 'unauthenticated').toBe(permission !== 'open')
  })

  it('refuses a role too low before it parses or reads anything', async () => {
    for (const role of roles) {
      if (!refusedByRole(permission, role)) continue
      const actor = { id: 'me', name: '', role, departmentId: null }
      let code = ''
      const count = await countQueries(async () => {
        code = (await outcome(run, actor, 'no input of any use case')).code
      })
      expect([role, code, count]).toEqual([role, 'forbidden', 0])
    }
  })

  it.each(roles.flatMap((role) => relations.map((relation) => ({ role, relation }))))(
    'as $role, $relation',
    async ({ role, relation }) => {
      if (!arrangement) throw new Error('no arrangement')
      const scene = await (run.useCase.kind === 'query' ? sharedWorld : world)(role, relation)
      const { code, result } = await outcome(run, scene.actor, await arrangement.input(scene))
      const hidden = relation === 'stranger' && (role === 'viewer' || role === 'leader' || role === 'staff')
      const seen = JSON.stringify(result ?? null).includes(marker)
      if (hidden && arrangement.about !== 'free') expect(seen).toBe(false)
      if (hidden && arrangement.about === 'report') {
        expect(code).toBe(refusedByRole(permission, role) ? 'forbidden' : 'not-found')
      } else if (!owning(permission) || arrangement.about !== 'free') {
        const granted = allowed(permission, role, owning(permission) && relation === 'own')
        if (granted) expect(['done', ...(arrangement.calm ?? [])]).toContain(code)
        else if (refusedByRole(permission, role)) expect(code).toBe('forbidden')
        else expect(code).toBe(concealed(arrangement.hides, role, relation) ? 'not-found' : 'forbidden')
      }
    },
  )
})

/** Whether the thing is `not-found` for this actor. */
function concealed(read: Permission | undefined, role: Role, relation: Relation): boolean {
  return read !== undefined && !allowed(read, role, relation === 'own')
}

function owning(permission: Permission): boolean {
  return permission !== 'open' && meant[permission].own !== meant[permission].other
}
