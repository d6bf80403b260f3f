import type { Random } from '@/tests/bench/random'
import { frequentWord, type Remark, rareWord, writeRemark } from '@/tests/bench/remark'

export type CorpusThread = {
  id: string
  reportId: string
  takeawayId: string
  createdById: string
  createdAt: string
}

export type CorpusComment = Remark & {
  id: string
  threadId: string
  parentId: string | null
  authorId: string
  renderer: number
  version: number
  createdAt: string
  editedAt: string | null
}

/** What the load asks for. */
export type CorpusTargets = {
  /** Threads of exactly 50 comments, each alone on its takeaway. */
  full: CorpusThread[]
  /** One comment of twenty is here. */
  long: CorpusThread
  /** One for each writer, with one comment. */
  writing: CorpusThread[]
}

export type CorpusPlan = {
  comments: number
  takeaways: { id: string; reportId: string }[]
  peopleIds: string[]
}

export const fullSize = 50
export const fullThreads = 8
export const writers = 17

const years = 2
const lastDay = Date.UTC(2026, 5, 30)
const span = years * 365 * 24 * 3_600_000

/** Threads that are spoken in at a time. */
const openThreads = 200
/** Comments of an ordinary thread, on average. */
const usualSize = 8

/** The threads that the load asks for; the takeaways of the full ones have no other. */
export function planTargets(plan: CorpusPlan, random: Random): CorpusTargets {
  const begin = (takeaway: CorpusPlan['takeaways'][number]) => startThread(takeaway, 0, plan, random)
  const others = plan.takeaways.slice(fullThreads)
  return {
    full: plan.takeaways.slice(0, fullThreads).map(begin),
    long: begin(others[0]!),
    writing: Array.from({ length: writers }, (_, index) => begin(others[(index + 1) % others.length]!)),
  }
}

/** Threads and comments in order of time; a thread comes before its first comment. */
export function* writeComments(
  plan: CorpusPlan,
  targets: CorpusTargets,
  random: Random,
): Generator<{ thread?: CorpusThread; comment: CorpusComment }> {
  const others = plan.takeaways.slice(fullThreads)
  const open: CorpusThread[] = []
  const begun = new Set<string>()
  const earlier = new Map<string, string[]>()
  const rareEvery = Math.floor(plan.comments / 20)
  for (let index = 0; index < plan.comments; index++) {
    let thread = targetAt(index, plan.comments, targets)
    if (!thread) {
      const starts = open.length < 2 || random.below(usualSize) === 0
      if (starts) {
        const added = startThread(random.pick(others), index, plan, random)
        open.push(added)
        if (open.length > openThreads) earlier.delete(open.splice(random.below(open.length - 1), 1)[0]!.id)
      }
      thread = starts ? open.at(-1)! : random.pick(open)
    }
    const isNew = !begun.has(thread.id)
    begun.add(thread.id)
    const words = [index % 50 === 7 ? frequentWord : '', index % rareEvery === 3 ? rareWord : ''].filter(
      Boolean,
    )
    const comment = writeComment(thread, index, words, earlier, plan, random)
    yield isNew ? { thread, comment } : { comment }
  }
}

/** The thread of the load that the comment of this index belongs to, if any; they fill up evenly over time. */
function targetAt(index: number, comments: number, { full, long, writing }: CorpusTargets) {
  if (index < writing.length) return writing[index]
  const every = Math.floor((comments - writing.length) / (fullThreads * fullSize))
  const place = index - writing.length
  if (place % every === 0 && place / every < fullThreads * fullSize)
    return full[(place / every) % fullThreads]
  return index % 20 === 12 ? long : undefined
}

const timeAt = (index: number, comments: number) =>
  new Date(lastDay - span + Math.floor((span * index) / comments)).toISOString()

function startThread(
  takeaway: { id: string; reportId: string },
  index: number,
  { comments, peopleIds }: CorpusPlan,
  random: Random,
): CorpusThread {
  return {
    id: random.uuid(),
    reportId: takeaway.reportId,
    takeawayId: takeaway.id,
    createdById: random.pick(peopleIds),
    createdAt: timeAt(index, comments),
  }
}

/** The last comments of a thread that may still be answered. */
const answerable = 12

function writeComment(
  thread: CorpusThread,
  index: number,
  words: string[],
  earlier: Map<string, string[]>,
  { comments, peopleIds }: CorpusPlan,
  random: Random,
): CorpusComment {
  const before = earlier.get(thread.id) ?? []
  const id = random.uuid()
  const parentId = before.length > 0 && random.below(5) < 2 ? random.pick(before) : null
  earlier.set(thread.id, [...before.slice(1 - answerable), id])
  const createdAt = timeAt(index, comments)
  const edited = random.below(15) === 0
  return {
    id,
    threadId: thread.id,
    parentId,
    authorId: before.length === 0 ? thread.createdById : random.pick(peopleIds),
    ...writeRemark(random, words),
    renderer: 1,
    version: edited ? 2 : 1,
    createdAt,
    editedAt: edited ? createdAt : null,
  }
}
