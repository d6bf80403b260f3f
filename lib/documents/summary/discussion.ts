import { blocksFromMarkdown } from '@/lib/documents/markdown-blocks'
import {
  type Block,
  type Document,
  type MarginComment,
  type MarginThread,
  paragraph,
  text,
} from '@/lib/documents/model'
import type {
  SummaryAnnotation,
  SummaryComment,
  SummaryPoint,
  SummaryThread,
} from '@/lib/documents/summary-content'
import type { DocumentMessages } from '@/lib/i18n/documents'
import { fill } from '@/lib/i18n/fill'
import { codePointLength, type Range } from '@/lib/text/code-points'

/** A thread on a range. */
export function toMarginThread(thread: SummaryThread, { start, end }: Range): MarginThread {
  return { start, end, resolved: thread.resolvedLabel !== undefined, comments: toMarginComments(thread) }
}

/** An annotation and its threads as one thread, resolved once all of them are. */
export function annotationToMarginThread(annotation: SummaryAnnotation, { start, end }: Range): MarginThread {
  const { id, author, at, kindLabel, tags, body, threads } = annotation
  const head = [kindLabel, ...tags.map((tag) => `#${tag}`)].join(' ')
  const opening = { id, author, at, blocks: [paragraph(text(head)), ...blocksFromMarkdown(body, 'flat')] }
  const resolved = threads.length > 0 && threads.every((thread) => thread.resolvedLabel !== undefined)
  return {
    start,
    end,
    resolved,
    comments: [opening, ...threads.flatMap((thread) => toMarginComments(thread))],
  }
}

/** The annotations and threads of a point, all on its title. */
export function toMarginThreads(point: SummaryPoint, title: string): MarginThread[] {
  const whole = { start: 0, end: codePointLength(title) }
  return [
    ...(point.annotations ?? []).map((annotation) => annotationToMarginThread(annotation, whole)),
    ...(point.threads ?? []).map((thread) => toMarginThread(thread, whole)),
  ]
}

function toMarginComments(thread: SummaryThread): MarginComment[] {
  return thread.comments.map(({ body, id, author, at }) => {
    return { id, author, at, blocks: blocksFromMarkdown(body, 'flat') }
  })
}

/** The blocks below a label; nothing where there are none. */
export function withLabel(label: string, blocks: Block[]): Block[] {
  return blocks.length > 0 ? [{ kind: 'label', text: label }, ...blocks] : []
}

export function conclusionBlocks(point: SummaryPoint, messages: DocumentMessages): Block[] {
  return (point.conclusions ?? []).map((comment) => commentBlock(comment, messages))
}

/** The annotations of a point, each with its quote and replies. */
export function annotationBlocks(point: SummaryPoint, messages: DocumentMessages): Block[] {
  const blocks = (point.annotations ?? []).flatMap((annotation): Block[] => [
    {
      kind: 'comment',
      author: annotation.author,
      at: annotation.at,
      atLabel: [
        annotation.atLabel,
        annotation.kindLabel,
        ...annotation.tags.map((tag) => `#${tag}`),
        ...annotation.threads.flatMap((thread) => thread.resolvedLabel ?? []),
      ].join(' · '),
      depth: 0,
      blocks: [{ kind: 'quote', text: annotation.quote }, ...blocksFromMarkdown(annotation.body, 'flat')],
    },
    ...annotation.threads.flatMap((thread) =>
      thread.comments.map((comment) => commentBlock({ ...comment, depth: comment.depth + 1 }, messages)),
    ),
  ])
  return withLabel(messages.annotations, blocks)
}

/** The threads of a point and the number of comments left out. */
export function discussionBlocks(
  point: SummaryPoint,
  lang: Document['lang'],
  messages: DocumentMessages,
): Block[] {
  const threads = (point.threads ?? []).flatMap(({ resolvedLabel, comments }) => {
    const label = resolvedLabel
      ? `${messages.discussion}${messages.colon}${resolvedLabel}`
      : messages.discussion
    return withLabel(
      label,
      comments.map((comment) => commentBlock(comment, messages)),
    )
  })
  return [...threads, ...omittedBlocks(point, lang, messages)]
}

/** The number of comments left out, where there are any. */
export function omittedBlocks(
  { leftOut }: SummaryPoint,
  lang: Document['lang'],
  messages: DocumentMessages,
): Block[] {
  return leftOut ? [paragraph(text(fill(lang, messages.omittedComments, { count: leftOut })))] : []
}

function commentBlock(comment: SummaryComment, messages: DocumentMessages): Block {
  const { author, at, depth } = comment
  const atLabel = comment.conclusion ? `${comment.atLabel} · ${messages.conclusion}` : comment.atLabel
  return {
    kind: 'comment',
    author,
    at,
    atLabel,
    depth,
    blocks: blocksFromMarkdown(comment.body, 'flat'),
  }
}
