import { type Db, inTransaction } from '@/lib/db'
import { log } from '@/lib/log'
import {
  findNewEvents,
  insertFollowOfStarter,
  insertFollowsByComment,
  lockPosition,
  type NewEvent,
  notifyAuthor,
  notifyFollowers,
  notifyOfBlockedSignIn,
  notifyOfComment,
  notifyOfRevision,
  queueSingleEmails,
  updateAnchorCounts,
  updatePosition,
} from '@/lib/notifications/data/distribution'
import { addUnread, recountUnreadOfPerson, recountUnreadOfReports } from '@/lib/notifications/data/unread'

type DistributionOptions = { now: () => Date; mail: boolean; limit: number }

/**
 * Makes notifications of new events, each once however many processes try, as the position is stored in the
 * same transaction. Takes at most `limit` events; true while there are more.
 */
export async function distribute({ now, mail, limit }: DistributionOptions): Promise<boolean> {
  return inTransaction(async (tx) => {
    const after = await lockPosition(tx)
    if (after === null) return false
    const { events, blocked, people, position, more } = await findNewEvents(tx, after, limit)
    if (position === after) return false
    for (const event of events) await runInSavepoint(tx, event, () => notify(tx, event))
    for (const one of blocked)
      await runInSavepoint(tx, one, async () => people.push(...(await notifyOfBlockedSignIn(tx, one))))
    const affectedReportIds = events
      .filter((event) => !addOnlyVerbs.has(event.verb))
      .map((event) => event.reportId)
    const recountedReportIds = [...new Set(affectedReportIds)]
    const activityIds = events.map((event) => event.activityId)
    if (events.length > 0) await addUnread(tx, activityIds, recountedReportIds)
    if (recountedReportIds.length > 0) await recountUnreadOfReports(tx, recountedReportIds)
    for (const id of people) await recountUnreadOfPerson(tx, id)
    if (mail) await queueSingleEmails(tx, [...activityIds, ...blocked.map((one) => one.activityId)], now())
    await updatePosition(tx, position)
    return more
  })
}

/** Verbs that change nobody's view of older notifications, so that unread counts only grow by new ones. */
const addOnlyVerbs = new Set([
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

/** Runs in a savepoint, so that one failing event does not stop the others. */
async function runInSavepoint(
  db: Db,
  event: Pick<NewEvent, 'eventId' | 'verb'>,
  run: () => Promise<unknown>,
): Promise<void> {
  await db.$executeRaw`SAVEPOINT event`
  try {
    await run()
    await db.$executeRaw`RELEASE SAVEPOINT event`
  } catch (error) {
    await db.$executeRaw`ROLLBACK TO SAVEPOINT event`
    log.error({ err: error, event: String(event.eventId), verb: event.verb }, 'an event was not told')
  }
}

const threadVerbs = new Set([
  'thread.resolved',
  'thread.reopened',
  'thread.concluded',
  'thread.closed',
  'thread.opened',
  'thread.moved',
])

async function notify(db: Db, event: NewEvent): Promise<void> {
  const { verb, subjectId, commentId, at } = event
  if (verb === 'thread.started') {
    if (commentId) await notifyOfComment(db, event, commentId, false)
    await insertFollowOfStarter(db, subjectId, at)
  } else if (verb === 'comment.written' || verb === 'comment.edited') {
    await notifyOfComment(db, event, subjectId, verb === 'comment.edited')
    await insertFollowsByComment(db, subjectId, at)
  } else if (threadVerbs.has(verb)) await notifyFollowers(db, event, subjectId)
  else if (verb === 'comment.hidden' || verb === 'comment.restored') await notifyAuthor(db, event, subjectId)
  else if (verb === 'report.revised' || verb === 'report.adopted') await notifyOfRevision(db, event)
  else if (verb === 'anchor.settled') await updateAnchorCounts(db, event)
}
