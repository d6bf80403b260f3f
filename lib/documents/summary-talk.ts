import { blocksFromMarkdown } from '@/lib/documents/markdown-blocks'
import { type Block, type Document, paragraph, type Remark, type Said, text } from '@/lib/documents/model'
import type {
  SummaryAnnotation,
  SummaryComment,
  SummaryPoint,
  SummaryThread,
} from '@/lib/documents/summary-content'
import type { zh } from '@/lib/i18n/documents'
import { fill } from '@/lib/i18n/fill'
import { codePointLength } from '@/lib/text/code-points'

export type Words = typeof zh
type Range = { start: number; end: number }

/** A discussion as a remark on a range. */
export function threadRemark(thread: SummaryThread, { start, end }: Range): Remark {
  return { start, end, resolved: thread.resolvedLabel !== undefined, comments: said(thread) }
}

/** An annotation with its discussions as one remark; it counts as settled once all of them are. */
export function noteRemark(note: SummaryAnnotation, { start, end }: Range): Remark {
  const { author, at, kindLabel, tags, body, threads } = note
  const head = [kindLabel, ...tags.map((tag) => `#${tag}`)].join(' ')
  const opening = { author, at, blocks: [paragraph(text(head)), ...blocksFromMarkdown(body, 'flat')] }
  const resolved = threads.length > 0 && threads.every((thread) => thread.resolvedLabel !== undefined)
  return { start, end, resolved, comments: [opening, ...threads.flatMap((thread) => said(thread))] }
}

/** All talk of a point as remarks on its title, where its other words have no place of their own. */
export function allRemarks(point: SummaryPoint, title: string): Remark[] {
  const whole = { start: 0, end: codePointLength(title) }
  return [
    ...(point.annotations ?? []).map((note) => noteRemark(note, whole)),
    ...(point.threads ?? []).map((thread) => threadRemark(thread, whole)),
  ]
}

function said(thread: SummaryThread): Said[] {
  return thread.comments.map((comment) => ({
    author: comment.author,
    at: comment.at,
    blocks: blocksFromMarkdown(comment.body, 'flat'),
  }))
}

export function beside(remarks: Remark[]): { remarks?: Remark[] } {
  return remarks.length > 0 ? { remarks } : {}
}

/** Blocks under a short name; nothing where there are none. */
export function under(label: string, blocks: Block[]): Block[] {
  return blocks.length > 0 ? [{ kind: 'label', text: label }, ...blocks] : []
}

export function conclusionBlocks(point: SummaryPoint, words: Words): Block[] {
  return (point.conclusions ?? []).map((comment) => commentBlock(comment, words))
}

/** The annotations of a point, each with the words it stands on and what was answered. */
export function annotationBlocks(point: SummaryPoint, words: Words): Block[] {
  const blocks = (point.annotations ?? []).flatMap((note): Block[] => [
    {
      kind: 'comment',
      author: note.author,
      at: note.at,
      atLabel: [
        note.atLabel,
        note.kindLabel,
        ...note.tags.map((tag) => `#${tag}`),
        ...note.threads.flatMap((thread) => thread.resolvedLabel ?? []),
      ].join(' · '),
      depth: 0,
      blocks: [{ kind: 'quote', text: note.quote }, ...blocksFromMarkdown(note.body, 'flat')],
    },
    ...note.threads.flatMap((thread) =>
      thread.comments.map((comment) => commentBlock({ ...comment, depth: comment.depth + 1 }, words)),
    ),
  ])
  return under(words.annotations, blocks)
}

/** The discussions of a point, whole, and how much of them did not fit. */
export function discussionBlocks(point: SummaryPoint, lang: Document['lang'], words: Words): Block[] {
  const threads = (point.threads ?? []).flatMap(({ resolvedLabel, comments }) => {
    const label = resolvedLabel ? `${words.discussion}${words.colon}${resolvedLabel}` : words.discussion
    return under(
      label,
      comments.map((comment) => commentBlock(comment, words)),
    )
  })
  return [...threads, ...leftOutBlocks(point, lang, words)]
}

/** How many comments did not fit, where any did not. */
export function leftOutBlocks({ leftOut }: SummaryPoint, lang: Document['lang'], words: Words): Block[] {
  return leftOut ? [paragraph(text(fill(lang, words.leftOut, { count: leftOut })))] : []
}

function commentBlock(comment: SummaryComment, words: Words): Block {
  const { author, at, depth } = comment
  const atLabel = comment.conclusion ? `${comment.atLabel} · ${words.conclusion}` : comment.atLabel
  return {
    kind: 'comment',
    author,
    at,
    atLabel,
    depth,
    blocks: blocksFromMarkdown(comment.body, 'flat'),
  }
}
