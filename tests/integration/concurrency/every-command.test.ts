import { describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { person } from '@/prisma/factories/person'
import { type World, world } from '@/tests/integration/access/arrangements'
import { inputFor } from '@/tests/integration/activity/staged'
import { commands, failures, outcome } from '@/tests/integration/concurrency/commands'
import { newBreaches } from '@/tests/integration/concurrency/invariants'

const people = 8

/** The folders whose commands change the same subject. */
const rooms: RegExp[] = [
  /(thread|comment|agreement|conclusion)$/,
  /(takeaway|takeaways|annotation|annotations|revision|report|anchor)$/,
  /(summary|point|changes|export|template)$/,
]

const roomOf = (name: string) => rooms.find((room) => room.test(name)) ?? /./
const names = [...commands.keys()].sort()

/** The input of a command; null where another command has left nothing to do. */
async function asked(name: string, scene: World) {
  try {
    return { name, input: await inputFor(name, scene) }
  } catch {
    return null
  }
}

async function crowd({ actor }: World) {
  const others = await Promise.all(Array.from({ length: people - 1 }, () => person('admin')))
  return [actor, ...others]
}

describe.each(names)('%s', (name) => {
  it('is answered for eight people at once on the same subject', async () => {
    const scene = await world('admin', 'own')
    const actors = await crowd(scene)
    const input = await inputFor(name, scene)
    // Half of the callers are the owner, as only the owner may do some things.
    const callers = actors.map((one, at) => (at % 2 ? one : scene.actor))
    let outcomes: string[] = []
    const broken = await newBreaches(async () => {
      outcomes = await Promise.all(callers.map((actor) => outcome(commands.get(name)!({ actor }, input))))
    })
    expect(failures(outcomes)).toEqual([])
    expect(outcomes).toContain('done')
    expect(broken).toEqual([])
  })

  it('is answered beside the commands of its room on the same subject and its neighbours', async () => {
    const neighbours = names.filter((other) => roomOf(name).test(other))
    const from = neighbours.indexOf(name)
    for (let round = 0; round < 2; round++) {
      const scene = await world('admin', 'own')
      const actors = await crowd(scene)
      const calls: { name: string; actor: Actor; input: unknown }[] = []
      for (let at = 0; at < people; at++) {
        const step = at < 2 ? 0 : 1 + ((round * (people - 2) + at - 2) % Math.max(1, neighbours.length - 1))
        const call = await asked(neighbours[(from + step) % neighbours.length]!, scene)
        if (call) calls.push({ ...call, actor: at % 2 ? actors[at]! : scene.actor })
      }
      let outcomes: string[] = []
      const broken = await newBreaches(async () => {
        outcomes = await Promise.all(
          calls.map(async ({ name, actor, input }) => outcome(commands.get(name)!({ actor }, input))),
        )
      })
      const answered = calls.map((call, at) => `${outcomes[at]} ${call.name}`)
      expect(failures(answered)).toEqual([])
      expect(broken).toEqual([])
    }
  })
})
