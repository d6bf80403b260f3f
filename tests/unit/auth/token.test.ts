import { expect, it } from 'vitest'
import { type Permission, permissions } from '@/lib/access/permissions'
import { type TokenScope, tokenRefusal } from '@/lib/auth/token'

const refusals = (scope: TokenScope | null, writes: boolean) =>
  Object.fromEntries(
    (Object.keys(permissions) as Permission[]).map((one) => [one, tokenRefusal(scope, one, writes)]),
  )

it.each([null, 'admin'] as const)('never refuses %s', (scope) => {
  for (const writes of [true, false])
    expect(new Set(Object.values(refusals(scope, writes)))).toEqual(new Set([null]))
})

it('refuses a token that may write what only administrators may do, reading it included', () => {
  for (const writes of [true, false]) {
    const administers = { 'people.manage': 'notAdminToken', 'webhook.manage': 'notAdminToken' }
    expect(refusals('write', writes)).toMatchObject({
      ...administers,
      'feedback.manage': 'notAdminToken',
      open: null,
      'self.manage': null,
      'feedback.send': null,
      'comment.delete': null,
    })
  }
})

it('refuses a token that may read whatever writes', () => {
  expect(refusals('read', false)).toMatchObject({ 'people.manage': 'notAdminToken', 'summary.list': null })
  expect(refusals('read', true)).toMatchObject({
    'people.manage': 'notAdminToken',
    'summary.create': 'readOnlyToken',
  })
})
