import { expect, it } from 'vitest'
import { prisma } from '@/lib/db'
import { createDepartment } from '@/lib/people/create-department'
import { listDepartments } from '@/lib/people/list-departments'
import { listPeople } from '@/lib/people/list-people'
import { renameDepartment } from '@/lib/people/rename-department'
import { department, person } from '@/prisma/factories/person'
import { member, unused } from './scene'

it('shows everybody names, and only administrators how people sign in', async () => {
  const somebody = await member()
  const q = somebody.name
  const [forViewer] = (await listPeople({ actor: await person('viewer') }, { q })).items
  expect(Object.keys(forViewer ?? {}).sort()).toEqual(
    ['active', 'department', 'departmentId', 'id', 'name', 'role'].sort(),
  )
  const [forAdmin] = (await listPeople({ actor: await person('admin') }, { q })).items
  expect(forAdmin).toMatchObject({ username: somebody.username, lastVisitAt: null })
})

it('finds by sign-in name for administrators alone', async () => {
  const somebody = await member('staff')
  const ask = async (role: 'admin' | 'editor') =>
    (await listPeople({ actor: await person(role) }, { q: somebody.username })).items.map((one) => one.id)
  expect(await ask('admin')).toEqual([somebody.id])
  expect(await ask('editor')).toEqual([])
})

it('takes % and _ as they are', async () => {
  const name = `百分之100%_${unused()}`
  await person('staff', { name })
  const { items } = await listPeople({ actor: await person('viewer') }, { q: '100%_' })
  expect(items.map((one) => one.name)).toEqual([name])
})

it('filters by department, role and state', async () => {
  const place = await department()
  const actor = await person('admin', { departmentId: place.id })
  const staff = await person('staff', { departmentId: place.id })
  const gone = await person('staff', { departmentId: place.id })
  await prisma().user.update({ where: { id: gone.id }, data: { deactivatedAt: new Date() } })
  const ids = async (more: object) =>
    (await listPeople({ actor }, { departmentId: place.id, ...more })).items.map((one) => one.id).sort()
  expect(await ids({})).toEqual([actor.id, staff.id].sort())
  expect(await ids({ role: 'staff' })).toEqual([staff.id])
  expect(await ids({ state: 'inactive' })).toEqual([gone.id])
  expect(await ids({ state: 'all', role: '' })).toHaveLength(3)
})

it('sorts names by pinyin, also from page to page', async () => {
  const place = await createDepartment({ actor: await person('admin') }, { name: unused('处') })
  const names = ['刘洋', '周明', '李静', '王晓岚', '陈思源', '系统员', 'Anna']
  for (const name of names) await person('staff', { departmentId: place.id, name })
  const actor = await person('viewer')
  const found: string[] = []
  for (let cursor: string | undefined; ; ) {
    const page = await listPeople({ actor }, { departmentId: place.id, limit: 2, cursor })
    found.push(...page.items.map((one) => one.name))
    if (!page.nextCursor) break
    cursor = page.nextCursor
  }
  expect(found.filter((name) => name !== 'Anna')).toEqual([
    ...['陈思源', '李静', '刘洋', '王晓岚', '系统员', '周明'],
  ])
  expect(found).toHaveLength(names.length)
})

it('pages through everybody once, people of one name too', async () => {
  const place = await department()
  const actor = await person('viewer', { departmentId: place.id, name: '甲' })
  for (let index = 0; index < 7; index++) await person('staff', { departmentId: place.id, name: '同名' })
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await listPeople({ actor }, { departmentId: place.id, limit: 3, cursor })
    seen.push(...page.items.map((one) => one.id))
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  expect(seen).toHaveLength(8)
  expect(new Set(seen).size).toBe(8)
  await expect(listPeople({ actor }, { cursor: 'nonsense' })).rejects.toMatchObject({ code: 'invalid' })
})

it('makes and renames departments, each name once', async () => {
  const actor = await person('admin')
  const [first, second] = [unused('处'), unused('处')]
  const taken = { code: 'invalid', faults: [{ path: 'name', message: 'taken' }] }
  const { id } = await createDepartment({ actor }, { name: first })
  await createDepartment({ actor }, { name: second })
  await expect(createDepartment({ actor }, { name: ` ${first} ` })).rejects.toMatchObject(taken)
  await expect(renameDepartment({ actor }, { id, name: second })).rejects.toMatchObject(taken)
  await renameDepartment({ actor }, { id, name: first })
  await renameDepartment({ actor }, { id, name: `${first}一` })
  await person('staff', { departmentId: id })
  const gone = await person('staff', { departmentId: id })
  await prisma().user.update({ where: { id: gone.id }, data: { deactivatedAt: new Date() } })
  const listed = (await listDepartments({ actor }, {})).find((one) => one.id === id)
  expect(listed).toEqual({ id, name: `${first}一`, people: 1 })
  await expect(
    renameDepartment({ actor }, { id: crypto.randomUUID(), name: unused('处') }),
  ).rejects.toMatchObject({ code: 'not-found' })
})
