import { beforeAll, bench, describe } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { prisma } from '@/lib/db'
import { locateComment } from '@/lib/discussion/locate-comment'
import { readDiscussion } from '@/lib/discussion/read-discussion'
import { writeComment } from '@/lib/discussion/write-comment'
import { thread } from '@/prisma/factories/discussion'
import { person } from '@/prisma/factories/person'
import { report } from '@/prisma/factories/report'
import { takeaway } from '@/prisma/factories/takeaway'

type Scene = { takeawayId: string; threadId: string; middle: string }

let actor: Actor
const scenes: Record<number, Scene> = {}
const sizes = [50, 5000, 50_000]

beforeAll(async () => {
  actor = await person('staff')
  const about = await report()
  for (const size of sizes) {
    const point = await takeaway(about.id)
    const { id, commentIds } = await thread(point, actor.id, size)
    scenes[size] = { takeawayId: point.id, threadId: id, middle: commentIds[size / 2]! }
  }
  await prisma().$executeRaw`ANALYZE`
})

for (const [name, use] of [
  ['open a thread', ({ takeawayId, threadId }) => readDiscussion({ actor }, { takeawayId, threadId })],
  ['open a takeaway', ({ takeawayId }) => readDiscussion({ actor }, { takeawayId })],
  ['follow a link to a comment', ({ middle }) => locateComment({ actor }, { id: middle })],
  ['write a comment', ({ threadId }) => writeComment({ actor }, { threadId, body: '同意。' })],
] satisfies [string, (scene: Scene) => Promise<unknown>][]) {
  describe(name, () => {
    for (const size of sizes) {
      bench(`of ${size} comments`, async () => {
        await use(scenes[size]!)
      })
    }
  })
}
