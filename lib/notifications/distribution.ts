import { type Db, inTransaction } from '@/lib/db'
import { log } from '@/lib/log'
import {
  type Deed,
  findDeeds,
  followByComment,
  followByStart,
  putPosition,
  queueSingles,
  recountAnchors,
  takePosition,
  tellAuthor,
  tellFollowers,
  tellOfBlocked,
  tellOfComment,
  tellOfRevision,
} from '@/lib/notifications/data/distribution'
import { addUnread, recountOwn, recountUnread } from '@/lib/notifications/data/unread'

type Distribution = { now: () => Date; mail: boolean; limit: number }

/**
 * Makes notifications of the events that came since the last time, each exactly once however many processes try: how
 * far it came is written in the same transaction. Takes at most `limit` events; true while there are more.
 */
export async function distribute({ now, mail, limit }: Distribution): Promise<boolean> {
  return inTransaction(async (tx) => {
    const after = await takePosition(tx)
    if (after === null) return false
    const { deeds, blocked, people, position, more } = await findDeeds(tx, after, limit)
    if (position === after) return false
    for (const deed of deeds) await attempt(tx, deed, () => tell(tx, deed))
    for (const one of blocked)
      await attempt(tx, one, async () => people.push(...(await tellOfBlocked(tx, one))))
    const unsure = deeds.filter((deed) => !onlyAdds.has(deed.verb)).map((deed) => deed.reportId)
    const recounted = [...new Set(unsure)]
    const activityIds = deeds.map((deed) => deed.activityId)
    if (deeds.length > 0) await addUnread(tx, activityIds, recounted)
    if (recounted.length > 0) await recountUnread(tx, recounted)
    for (const id of people) await recountOwn(tx, id)
    if (mail) await queueSingles(tx, [...activityIds, ...blocked.map((one) => one.activityId)], now())
    await putPosition(tx, position)
    return more
  })
}

/** After these nobody sees more or less of what was told before, so what is unread grows by what they tell. */
const onlyAdds = new Set([
  'thread.started',
  'thread.resolved',
  'thread.reopened',
  'thread.concluded',
  'thread.closed',
  'thread.opened',
  'comment.written',
  'comment.edited',
  'comment.agreed',
])

/** One that cannot be told must not keep the others from it. */
async function attempt(
  db: Db,
  deed: Pick<Deed, 'eventId' | 'verb'>,
  run: () => Promise<unknown>,
): Promise<void> {
  await db.$executeRaw`SAVEPOINT deed`
  try {
    await run()
    await db.$executeRaw`RELEASE SAVEPOINT deed`
  } catch (error) {
    await db.$executeRaw`ROLLBACK TO SAVEPOINT deed`
    log.error({ err: error, event: String(deed.eventId), verb: deed.verb }, 'an event was not told')
  }
}

const ofThreads = new Set([
  'thread.resolved',
  'thread.reopened',
  'thread.concluded',
  'thread.closed',
  'thread.opened',
  'thread.moved',
])

async function tell(db: Db, deed: Deed): Promise<void> {
  const { verb, subjectId, commentId, at } = deed
  if (verb === 'thread.started') {
    if (commentId) await tellOfComment(db, deed, commentId, false)
    await followByStart(db, subjectId, at)
  } else if (verb === 'comment.written' || verb === 'comment.edited') {
    await tellOfComment(db, deed, subjectId, verb === 'comment.edited')
    await followByComment(db, subjectId, at)
  } else if (ofThreads.has(verb)) await tellFollowers(db, deed, subjectId)
  else if (verb === 'comment.hidden' || verb === 'comment.restored') await tellAuthor(db, deed, subjectId)
  else if (verb === 'report.revised' || verb === 'report.adopted') await tellOfRevision(db, deed)
  else if (verb === 'anchor.settled') await recountAnchors(db, deed)
}
