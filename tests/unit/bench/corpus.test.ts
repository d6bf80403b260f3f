import { describe, expect, it } from 'vitest'
import { parseContent } from '@/lib/discussion/content'
import { fullSize, fullThreads, planTargets, writeComments, writers } from '@/tests/bench/corpus'
import { seededRandom } from '@/tests/bench/random'
import { frequentWord, rareWord, writeRemark } from '@/tests/bench/remark'

const takeaways = Array.from({ length: 60 }, (_, index) => ({ id: `t${index}`, reportId: 'r' }))
const peopleIds = Array.from({ length: 30 }, (_, index) => `u${index}`)

function write(comments: number, seed = 1) {
  const random = seededRandom(seed)
  const plan = { comments, takeaways, peopleIds }
  const targets = planTargets(plan, random)
  return { targets, written: [...writeComments(plan, targets, random)] }
}

describe('the corpus', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(write(1000)).toEqual(write(1000))
    expect(write(1000, 2).written[0]).not.toEqual(write(1000).written[0])
  })

  it.each([1000, 4321])(
    'has, of %i comments, as many as are asked for in each thread of the load',
    (comments) => {
      const { targets, written } = write(comments)
      const sizeOf = (id: string) => written.filter(({ comment }) => comment.threadId === id).length
      expect(written).toHaveLength(comments)
      expect(targets.full.map(({ id }) => sizeOf(id))).toEqual(Array(fullThreads).fill(fullSize))
      expect(targets.writing.map(({ id }) => sizeOf(id))).toEqual(Array(writers).fill(1))
      expect(sizeOf(targets.long.id)).toBeGreaterThan(comments / 25)
    },
  )

  it('keeps the takeaways of full threads to themselves', () => {
    const { targets, written } = write(3000)
    const own = targets.full.map(({ takeawayId }) => takeawayId)
    const others = written.flatMap(({ thread }) => (thread && !targets.full.includes(thread) ? [thread] : []))
    expect(others.length).toBeGreaterThan(100)
    expect(others.filter(({ takeawayId }) => own.includes(takeawayId))).toEqual([])
  })

  it('begins each thread once, before its comments, and answers only what stands in it', () => {
    const threads = new Set<string>()
    const places = new Map<string, string>()
    for (const { thread, comment } of write(3000).written) {
      if (thread) {
        expect(threads.has(thread.id)).toBe(false)
        threads.add(thread.id)
      }
      expect(threads.has(comment.threadId)).toBe(true)
      if (comment.parentId) expect(places.get(comment.parentId)).toBe(comment.threadId)
      places.set(comment.id, comment.threadId)
    }
    expect(places.size).toBe(3000)
  })

  it('says a frequent word in one comment of fifty and a rare one in twenty', () => {
    const bodies = write(4000).written.map(({ comment }) => comment.body)
    expect(bodies.filter((body) => body.includes(frequentWord))).toHaveLength(80)
    expect(bodies.filter((body) => body.includes(rareWord))).toHaveLength(20)
  })

  it('says neither word by chance', () => {
    const random = seededRandom(5)
    const text = Array.from({ length: 2000 }, () => writeRemark(random, []).body).join()
    expect([frequentWord, rareWord].filter((word) => text.includes(word))).toEqual([])
  })

  it('has the HTML and the excerpt that the product makes of the words', () => {
    const random = seededRandom(3)
    for (let count = 0; count < 100; count++) {
      const remark = writeRemark(random, count % 9 === 0 ? [frequentWord] : [])
      const { html, excerpt } = parseContent(remark.body).resolve([])
      expect({ html, excerpt }).toEqual({ html: remark.html, excerpt: remark.excerpt })
    }
  })
})

describe('seeded numbers', () => {
  it('fill the whole range and make valid ids', () => {
    const random = seededRandom(9)
    const drawn = Array.from({ length: 2000 }, () => random.below(10))
    expect(new Set(drawn).size).toBe(10)
    const ids = Array.from({ length: 2000 }, () => random.uuid())
    expect(new Set(ids).size).toBe(2000)
    expect(
      ids.filter((id) => !/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-a[\da-f]{3}-[\da-f]{12}$/.test(id)),
    ).toEqual([])
  })
})
