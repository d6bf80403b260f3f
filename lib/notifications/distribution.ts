import { type Db, inTransaction } from '@/lib/db'
import { log } from '@/lib/log'
import {
  type CommentEvent,
  findNewEvents,
  insertFollowOfStarter,
  insertFollowsByComments,
  lockPosition,
  type NewEvent,
  notifyAdministrators,
  notifyAuthor,
  notifyFollowers,
  notifyOfBlockedSignIn,
  notifyOfComments,
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
    const found = await findNewEvents(tx, after, limit)
    const { events, blocked, forAdministrators, people, position, more } = found
    if (position === after) return false
    for (const run of inRuns(events)) await notifyTogether(tx, run)
    for (const one of blocked)
      await runInSavepoint(tx, [one], async () => people.push(...(await notifyOfBlockedSignIn(tx, one))))
    for (const one of forAdministrators)
      await runInSavepoint(tx, [one], async () => people.push(...(await notifyAdministrators(tx, one))))
    const affectedReportIds = events
      .filter((event) => !addOnlyVerbs.has(event.verb))
      .map((event) => event.reportId)
    const recountedReportIds = [...new Set(affectedReportIds)]
    const activityIds = events.map((event) => event.activityId)
    if (events.length > 0) await addUnread(tx, activityIds, recountedReportIds)
    if (recountedReportIds.length > 0) await recountUnreadOfReports(tx, recountedReportIds)
    for (const id of people) await recountUnreadOfPerson(tx, id)
    const ofNoReport = [...blocked, ...forAdministrators].map((one) => one.activityId)
    if (mail) await queueSingleEmails(tx, [...activityIds, ...ofNoReport], now())
    await updatePosition(tx, position)
    return more
  })
}

const threadStates = ['resolved', 'reopened', 'concluded', 'outcome-set', 'closed', 'opened'].map(
  (state) => `thread.${state}`,
)

/** Verbs that change nobody's view of older notifications, so that unread counts only grow by new ones. */
const addOnlyVerbs = new Set([
  ...['thread.started', 'comment.written', 'comment.edited', 'comment.agreed'],
  ...threadStates,
])

/** Splits events into runs that are distributed together: neighbours that are all about comments. */
function inRuns(events: NewEvent[]): NewEvent[][] {
  const runs: NewEvent[][] = []
  for (const event of events) {
    const last = runs.at(-1)
    if (last?.[0] && toCommentEvent(last[0]) && toCommentEvent(event)) last.push(event)
    else runs.push([event])
  }
  return runs
}

/** One event of a run that fails does not stop the others: they are then distributed one by one. */
async function notifyTogether(db: Db, events: NewEvent[]): Promise<void> {
  const comments = events.map(toCommentEvent).filter((event) => event !== null)
  const run = () => (comments.length > 0 ? notifyOfAll(db, comments) : notify(db, events[0]!))
  if ((await runInSavepoint(db, events, run)) || events.length === 1) return
  for (const event of events) await notifyTogether(db, [event])
}

/** Those who write or are mentioned follow first, so that the next comment of the run finds them. */
async function notifyOfAll(db: Db, comments: CommentEvent[]): Promise<void> {
  await insertFollowsByComments(db, comments)
  await notifyOfComments(db, comments)
}

/** Runs in a savepoint, so that failing events do not stop the others; false where it failed. */
async function runInSavepoint(
  db: Db,
  events: Pick<NewEvent, 'eventId' | 'verb'>[],
  run: () => Promise<unknown>,
): Promise<boolean> {
  await db.$executeRaw`SAVEPOINT event`
  try {
    await run()
    await db.$executeRaw`RELEASE SAVEPOINT event`
    return true
  } catch (error) {
    await db.$executeRaw`ROLLBACK TO SAVEPOINT event`
    const [first] = events
    if (events.length === 1)
      log.error({ err: error, event: String(first?.eventId), verb: first?.verb }, 'an event was not told')
    return false
  }
}

function toCommentEvent({ verb, subjectId, commentId, silent: _, ...event }: NewEvent): CommentEvent | null {
  if (verb === 'comment.written' || verb === 'comment.edited')
    return { ...event, commentId: subjectId, edited: verb === 'comment.edited' }
  return verb === 'thread.started' && commentId ? { ...event, commentId, edited: false } : null
}

const threadVerbs = new Set([...threadStates, 'thread.moved'])

async function notify(db: Db, event: NewEvent): Promise<void> {
  const { verb, subjectId, at } = event
  if (event.silent) return
  if (verb === 'thread.started') await insertFollowOfStarter(db, subjectId, at)
  else if (threadVerbs.has(verb)) await notifyFollowers(db, event, subjectId)
  else if (verb === 'comment.hidden' || verb === 'comment.restored') await notifyAuthor(db, event, subjectId)
  else if (verb === 'report.revised' || verb === 'report.adopted') await notifyOfRevision(db, event)
  else if (verb === 'anchor.settled') await updateAnchorCounts(db, event)
}
