import type {
  SummaryAnnotation,
  SummaryComment,
  SummaryPoint,
  SummaryThread,
} from '@/lib/documents/summary-content'
import { formatDateTime } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import type { Basis } from '@/lib/summaries/basis'
import type { Matter, NotedAnnotation, Point, SaidComment, Talk } from '@/lib/summaries/matter'
import type { Take } from '@/lib/summaries/takes'
import { codePointLength, sliceCodePoints } from '@/lib/text/code-points'

type Said = Pick<SummaryPoint, 'threads' | 'conclusions' | 'annotations' | 'leftOut'>

/** What was said of each point, as far as the point takes it or else all, with dates as the reader writes them. */
export function saidOf(matter: Matter, locale: Locale, talk: Talk): (point: Point) => Said {
  const ofTakeaway = grouped(matter.comments, (comment) => comment.takeawayId)
  const ofAnnotation = grouped(matter.comments, (comment) => comment.annotationId)
  return ({ takeawayId, takes, basis }) => {
    const takesIt = (take: Take) => talk === 'all' || takes.includes(take)
    const comments = ofTakeaway.get(takeawayId) ?? []
    const said: Said = {}
    if (takesIt('discussion')) {
      said.threads = threadsOf(comments, locale)
      said.leftOut = matter.leftOut[takeawayId]
    }
    // Where all talk stands beside the text, what it came to still stands in it.
    if (takes.includes('conclusions') && !takes.includes('discussion')) {
      const concluded = comments.filter((comment) => comment.conclusion)
      said.conclusions = concluded.map((comment) => commentOf(comment, locale))
    }
    if (takesIt('annotations'))
      said.annotations = matter.annotations
        .filter((note) => isAbout(note, takeawayId, basis))
        .map((note) =>
          annotationOf(note, placeOn(note, basis, locale), ofAnnotation.get(note.id) ?? [], locale),
        )
    return said
  }
}

/** An annotation at its place with what was answered. */
export function annotationOf(
  note: NotedAnnotation,
  on: SummaryAnnotation['on'],
  comments: SaidComment[],
  locale: Locale,
): SummaryAnnotation {
  const at = new Date(note.at)
  return {
    id: note.id,
    kind: note.kind,
    kindLabel: messagesOf(locale).annotations.kinds[note.kind],
    author: note.author.name,
    at,
    atLabel: formatDateTime(at, locale),
    body: note.body,
    tags: note.tags,
    quote: note.anchor.quote,
    on,
    threads: threadsOf(comments, locale),
  }
}

function threadsOf(comments: SaidComment[], locale: Locale): SummaryThread[] {
  const { documents } = messagesOf(locale)
  return [...grouped(comments, (comment) => comment.threadId)].map(([id, list]) => {
    const resolved = list[0]?.resolved
    const label = resolved && [documents.resolved, resolved.by, formatDateTime(new Date(resolved.at), locale)]
    return { id, resolvedLabel: label?.join(' · '), comments: answeringIn(list, locale) }
  })
}

/** The comments of one thread; one that answers a comment which is not among them stands by itself. */
function answeringIn(comments: SaidComment[], locale: Locale): SummaryComment[] {
  const ids = new Set(comments.map(({ id }) => id))
  return comments.map((one) => ({
    ...commentOf(one, locale),
    depth: one.parentId && ids.has(one.parentId) ? 1 : 0,
  }))
}

function commentOf(comment: SaidComment, locale: Locale): SummaryComment {
  const at = new Date(comment.at)
  return {
    id: comment.id,
    author: comment.author,
    at,
    atLabel: formatDateTime(at, locale),
    body: comment.body,
    depth: 0,
    ...(comment.conclusion ? { conclusion: true } : {}),
  }
}

function isAbout(note: NotedAnnotation, takeawayId: string, basis: Basis): boolean {
  if (note.takeawayId) return note.takeawayId === takeawayId
  return note.reportId === basis.report.id && evidenceOf(note, basis) >= 0
}

function evidenceOf({ anchor }: NotedAnnotation, { evidence }: Basis): number {
  return evidence.findIndex(
    (one) => one.revision === anchor.revision && one.start < anchor.end && one.end > anchor.start,
  )
}

/** Where an annotation stands in the words of the point (code points), cut to them; on the whole of a statement that says something else there, or says it in another language. */
function placeOn(note: NotedAnnotation, basis: Basis, locale: Locale): SummaryAnnotation['on'] {
  const { anchor } = note
  const at = note.takeawayId ? -1 : evidenceOf(note, basis)
  const evidence = basis.evidence[at]
  if (evidence) {
    const [start, end] = [Math.max(anchor.start, evidence.start), Math.min(anchor.end, evidence.end)]
    return { evidence: at, start: start - evidence.start, end: end - evidence.start }
  }
  const statement = (locale === 'en' && basis.statementEn) || basis.statement
  const { start, end, quote } = anchor
  if (note.takeawayId && sliceCodePoints(statement, start, end) === quote)
    return { statement: true, start, end }
  return { statement: true, start: 0, end: codePointLength(statement) }
}

/** Items by what they have in common, in the order each group begins. */
export function grouped<Item, Key>(items: Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
