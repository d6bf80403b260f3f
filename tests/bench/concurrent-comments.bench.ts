import { beforeAll, bench, describe } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { writeComment } from '@/lib/discussion/write-comment'
import { thread } from '@/prisma/factories/discussion'
import { person } from '@/prisma/factories/person'
import { report } from '@/prisma/factories/report'
import { takeaway } from '@/prisma/factories/takeaway'

const most = 20
let people: Actor[]
let threadId: string

beforeAll(async () => {
  people = await Promise.all(Array.from({ length: most }, () => person('staff')))
  const about = await report()
  threadId = (await thread(await takeaway(about.id), people[0]!.id)).id
})

const write = (actor: Actor) => writeComment({ actor }, { threadId, body: '同意。' })

/** The others write one comment after another until `stop`. */
function othersWriting(count: number): () => Promise<void> {
  let going = true
  const lines = people.slice(1, count).map(async (actor) => {
    while (going) await write(actor)
  })
  return async () => {
    going = false
    await Promise.all(lines)
  }
}

describe('write a comment in a discussion in which so many write at once', () => {
  for (const count of [1, 5, most]) {
    let stop = async () => {}
    bench(
      `${count}`,
      async () => {
        await write(people[0]!)
      },
      {
        time: 5_000,
        setup: () => {
          stop = othersWriting(count)
        },
        teardown: () => stop(),
      },
    )
  }
})
