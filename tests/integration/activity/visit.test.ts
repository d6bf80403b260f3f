import { expect, it } from 'vitest'
import { readHome } from '@/lib/activity/read-home'
import { prisma } from '@/lib/db'
import { person } from '@/prisma/factories/person'

const start = Date.UTC(2026, 10, 23, 8)
const minute = 60_000

/** A person who visits so many minutes after eight. */
async function visitor() {
  const actor = await person('viewer')
  return {
    actor,
    at: async (minutes: number) => {
      const clock = { now: () => new Date(start + minutes * minute), newId: () => crypto.randomUUID() }
      return (await readHome({ actor, clock }, {})).since
    },
  }
}

it('knows of no visit before the first, however long it lasts', async () => {
  const { at } = await visitor()
  for (const minutes of [0, 10, 39, 68, 97]) expect(await at(minutes)).toBeNull()
})

it('begins a new visit after half an hour without a sign, and keeps when the one before ended', async () => {
  const { at } = await visitor()
  await at(0)
  await at(20)
  expect(await at(50)).toBeNull()
  expect(await at(81)).toEqual(new Date(start + 50 * minute))
  expect(await at(100)).toEqual(new Date(start + 50 * minute))
  expect(await at(200)).toEqual(new Date(start + 100 * minute))
})

it('counts one visit where many pages are opened at once', async () => {
  const { at } = await visitor()
  await at(0)
  const answers = await Promise.all(Array.from({ length: 6 }, () => at(60)))
  expect(new Set(answers.map((one) => one?.getTime()))).toEqual(new Set([start]))
})

it('touches nobody else, and asks nobody in', async () => {
  const { at } = await visitor()
  const other = await visitor()
  await at(0)
  expect(
    await prisma().user.findUnique({ where: { id: other.actor.id }, select: { lastVisitAt: true } }),
  ).toEqual({ lastVisitAt: null })
  await expect(readHome({ actor: null }, {})).rejects.toMatchObject({ code: 'unauthenticated' })
})
