import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { GET } from '@/app/api/ready/route'
import type { Role } from '@/lib/access/actor'
import { tokenHash } from '@/lib/auth/token'
import { runSchedule } from '@/lib/backup/backup'
import { listBackups } from '@/lib/backup/list-backups'
import { restoreBackup } from '@/lib/backup/restoration'
import { prisma } from '@/lib/db'
import { person } from '@/prisma/factories/person'
import { createDatabase, migrations, ownUrl, temporaryFolder } from '@/tests/integration/backup/databases'

const folder = temporaryFolder()

const target = join(folder, 'nightly')
const schedule = { folder: target, minutes: 150, keep: 2 }
const toSentence = (error: unknown) => String(error)
const run = (now: string, to = target) =>
  runSchedule({ url: ownUrl(), schedule: { ...schedule, folder: to }, now: () => new Date(now), toSentence })
const files = () => readdirSync(target).sort()

it('takes one backup a day, once somebody is there to lose something, and keeps the newest', async () => {
  expect(await run('2026-11-26T19:00:00Z')).toBeNull()
  const admin = await person('admin')
  expect(await run('2026-11-26T19:00:00Z')).toBe(join(target, 'tashan-20261127-030000.backup'))
  expect(await run('2026-11-26T20:00:00Z')).toBeNull()
  writeFileSync(join(target, 'before-the-upgrade.backup'), '')
  // Two processes at once.
  const both = await Promise.all([run('2026-11-27T18:30:00Z'), run('2026-11-27T18:30:00Z')])
  expect(both.filter(Boolean)).toHaveLength(1)
  await run('2026-11-28T18:30:30Z')
  expect(files()).toEqual([
    'before-the-upgrade.backup',
    'tashan-20261128-023000.backup',
    'tashan-20261129-023030.backup',
  ])
  const url = await createDatabase()
  await restoreBackup({ url, file: join(target, 'tashan-20261129-023030.backup'), migrations })

  const listed = await listBackups(
    { actor: admin, clock: { now: () => new Date('2026-11-29T00:00:00Z'), newId: () => '' } },
    {},
  )
  expect(listed.items).toHaveLength(3)
  expect(listed).toMatchObject({ warning: null, last: { takenBy: null, error: null } })
})

it('records what failed, tries again an hour later, and warns', async () => {
  const admin = await person('admin')
  const wall = join(folder, 'a-file')
  writeFileSync(wall, '')
  await expect(run('2026-12-01T18:30:00Z', join(wall, 'below'))).rejects.toThrow()
  expect(await run('2026-12-01T18:40:00Z')).toBeNull()
  const at = (text: string) => ({ actor: admin, clock: { now: () => new Date(text), newId: () => '' } })
  const failed = await listBackups(at('2026-12-01T18:45:00Z'), {})
  expect(failed).toMatchObject({
    warning: 'failed',
    items: [{ bytes: null, error: expect.stringMatching(/EEXIST|ENOTDIR/) }, {}, {}, {}],
  })
  expect(await run('2026-12-01T19:31:00Z')).not.toBeNull()
  expect(await listBackups(at('2026-12-01T20:00:00Z'), {})).toMatchObject({ warning: null })
  expect(await listBackups(at('2026-12-05T20:00:00Z'), {})).toMatchObject({ warning: 'old' })
})

it('tells of the backups beside readiness, to administrators alone', async () => {
  const ask = async (role: Role | null, scope: 'read' | 'admin' = 'admin') => {
    const headers = new Headers()
    if (role) {
      const token = `tashan_${crypto.randomUUID()}`
      const { id: userId } = await person(role)
      await prisma().accessToken.create({
        data: { userId, name: 'x', scope, hash: tokenHash(token), hint: 'x' },
      })
      headers.set('authorization', `Bearer ${token}`)
    }
    const answer = await GET(new Request('http://localhost/api/ready', { headers }))
    expect(answer.status).toBe(200)
    return (await answer.json()) as { status: string; backup?: object }
  }
  expect(await ask(null)).toEqual({ status: 'ready' })
  for (const role of ['viewer', 'staff', 'editor'] as const)
    expect(await ask(role)).toEqual({ status: 'ready' })
  expect(await ask('admin', 'read')).toEqual({ status: 'ready' })
  const { backup } = await ask('admin')
  expect(backup).toMatchObject({
    file: expect.stringContaining('tashan-20261202'),
    bytes: expect.any(Number),
  })
})
