import type {
  SummaryAnnotation,
  SummaryComment,
  SummaryOpinion,
  SummaryPoint,
  SummaryThread,
} from '@/lib/documents/summary-content'
import { formatDateTime } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import type {
  DiscussionScope,
  InputAnnotation,
  InputComment,
  InputOpinion,
  InputPoint,
  SummaryInputs,
} from '@/lib/summaries/inputs/summary-inputs'
import type { PointSection } from '@/lib/summaries/sections'
import type { TakeawaySnapshot } from '@/lib/summaries/snapshot'
import { codePointLength, sliceCodePoints } from '@/lib/text/code-points'

type DiscussionExcerpt = Pick<SummaryPoint, 'threads' | 'conclusions' | 'annotations' | 'leftOut'>

/** The discussion of each point, in the sections of the point or whole, with dates as the reader writes them. */
export function discussionOf(
  inputs: SummaryInputs,
  locale: Locale,
  discussionScope: DiscussionScope,
): (point: InputPoint) => DiscussionExcerpt {
  const ofTakeaway = groupBy(inputs.comments, (comment) => comment.takeawayId)
  const ofAnnotation = groupBy(inputs.comments, (comment) => comment.annotationId)
  return ({ takeawayId, sections, snapshot }) => {
    const includes = (section: PointSection) => discussionScope === 'all' || sections.includes(section)
    const comments = ofTakeaway.get(takeawayId) ?? []
    const excerpt: DiscussionExcerpt = {}
    if (includes('discussion')) {
      excerpt.threads = toSummaryThreads(comments, locale)
      excerpt.leftOut = inputs.leftOut[takeawayId]
    }
    // Where the whole discussion stands beside the text, its conclusions still stand in the text.
    if (sections.includes('conclusions') && !sections.includes('discussion')) {
      const concluded = comments.filter((comment) => comment.conclusion)
      excerpt.conclusions = concluded.map((comment) => toSummaryComment(comment, locale))
    }
    if (includes('annotations'))
      excerpt.annotations = inputs.annotations
        .filter((annotation) => isAbout(annotation, takeawayId, snapshot))
        .map((annotation) =>
          toSummaryAnnotation(
            annotation,
            annotationRange(annotation, snapshot, locale),
            ofAnnotation.get(annotation.id) ?? [],
            locale,
          ),
        )
    return excerpt
  }
}

/** An annotation at its place with what was answered. */
export function toSummaryAnnotation(
  annotation: InputAnnotation,
  on: SummaryAnnotation['on'],
  comments: InputComment[],
  locale: Locale,
): SummaryAnnotation {
  const at = new Date(annotation.at)
  const { id, kind, author, body, tags, anchor } = annotation
  return {
    ...{ id, kind, author: author.name, at, body, tags, quote: anchor.quote, on },
    kindLabel: messagesOf(locale).annotations.kinds[kind],
    atLabel: formatDateTime(at, locale),
    threads: toSummaryThreads(comments, locale),
  }
}

function toSummaryThreads(comments: InputComment[], locale: Locale): SummaryThread[] {
  const { documents } = messagesOf(locale)
  return [...groupBy(comments, (comment) => comment.threadId)].map(([id, list]) => {
    const resolved = list[0]?.resolved
    const label = resolved && [documents.resolved, resolved.by, formatDateTime(new Date(resolved.at), locale)]
    return { id, resolvedLabel: label?.join(' · '), comments: toThreadComments(list, locale) }
  })
}

/** The comments of one thread; one that answers a comment which is not among them stands by itself. */
function toThreadComments(comments: InputComment[], locale: Locale): SummaryComment[] {
  const ids = new Set(comments.map(({ id }) => id))
  return comments.map((one) => ({
    ...toSummaryComment(one, locale),
    depth: one.parentId && ids.has(one.parentId) ? 1 : 0,
  }))
}

function toSummaryComment(comment: InputComment, locale: Locale): SummaryComment {
  const { id, author, body, conclusion } = comment
  const at = new Date(comment.at)
  const atLabel = formatDateTime(at, locale)
  return { id, author, at, atLabel, body, depth: 0, ...(conclusion ? { conclusion } : {}) }
}

function isAbout(annotation: InputAnnotation, takeawayId: string, snapshot: TakeawaySnapshot): boolean {
  if (annotation.takeawayId) return annotation.takeawayId === takeawayId
  return annotation.reportId === snapshot.report.id && evidenceIndex(annotation, snapshot) >= 0
}

function evidenceIndex({ anchor }: InputAnnotation, { evidence }: TakeawaySnapshot): number {
  return evidence.findIndex(
    (one) => one.revision === anchor.revision && one.start < anchor.end && one.end > anchor.start,
  )
}

/** Where an annotation stands in the words of the point (code points), cut to them; on the whole of a statement that says something else there, or says it in another language. */
function annotationRange(
  annotation: InputAnnotation,
  snapshot: TakeawaySnapshot,
  locale: Locale,
): SummaryAnnotation['on'] {
  const { anchor } = annotation
  const evidenceAt = annotation.takeawayId ? -1 : evidenceIndex(annotation, snapshot)
  const evidence = snapshot.evidence[evidenceAt]
  if (evidence) {
    const [start, end] = [Math.max(anchor.start, evidence.start), Math.min(anchor.end, evidence.end)]
    return { evidence: evidenceAt, start: start - evidence.start, end: end - evidence.start }
  }
  const statement = (locale === 'en' && snapshot.statementEn) || snapshot.statement
  const { start, end, quote } = anchor
  if (annotation.takeawayId && sliceCodePoints(statement, start, end) === quote)
    return { statement: true, start, end }
  return { statement: true, start: 0, end: codePointLength(statement) }
}

/** The opinions on each takeaway with their outcomes named. */
export function opinionsByTakeaway(opinions: InputOpinion[], locale: Locale): Map<string, SummaryOpinion[]> {
  const { outcomes } = messagesOf(locale).discussion
  const toOpinion = ({ author, department, body, outcome, reason }: InputOpinion): SummaryOpinion => {
    const kind = outcome ?? 'undecided'
    const named = department ? { department } : {}
    return { author, ...named, body, outcome: kind, outcomeLabel: outcomes[kind], reason }
  }
  const groups = groupBy(opinions, ({ takeawayId }) => takeawayId)
  return new Map([...groups].map(([takeawayId, list]) => [takeawayId, list.map(toOpinion)]))
}

/** Items by what they have in common, in the order each group begins. */
export function groupBy<Item, Key>(items: Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
