import { oneLine } from '@/lib/documents/clean'
import { withMarginThreads } from '@/lib/documents/margin-comments'
import { blocksFromMarkdown } from '@/lib/documents/markdown-blocks'
import { type Block, type ParagraphBlock, paragraph, text } from '@/lib/documents/model'
import { plainText } from '@/lib/documents/plain-text'
import { omittedBlocks } from '@/lib/documents/summary/discussion'
import { type PointContext, pointHeading, statementBlocks } from '@/lib/documents/summary/point'
import { concludedBodies } from '@/lib/documents/summary/submission'
import type { SummaryPoint } from '@/lib/documents/summary-content'
import { fill } from '@/lib/i18n/fill'
import { codePointLength } from '@/lib/text/code-points'
import { splitSentences } from '@/lib/text/sentences'

/** A point in minutes: what the meeting held of it, what it agreed, and what was left open. */
export function minutesPoint(point: SummaryPoint, context: PointContext): Block[] {
  const { lang, messages, discussion, form } = context
  const agreed = point.wording ?? concludedBodies(point)
  return [
    pointHeading(point, context),
    ...opened(messages.meetingHeld, statementBlocks(point, context)),
    ...withAssignment(opened(messages.meetingAgreed, blocksFromMarkdown(agreed, 'flat')), point, context),
    ...openQuestions(point, context),
    ...(form === 'working' && discussion === 'margin' ? omittedBlocks(point, lang, messages) : []),
  ]
}

/** A question longer than this, in characters, is not told in a list. */
const longestQuestion = 80

/** How many discussions came to no end, and what each asks, where its first sentence says it shortly. */
function openQuestions({ threads = [] }: SummaryPoint, { lang, messages }: PointContext): Block[] {
  const open = threads.filter((thread) => thread.resolvedLabel === undefined)
  if (open.length === 0) return []
  const questions = open.map(({ comments: [first] }) => (first ? firstSentence(first.body) : ''))
  const named = questions.every(isListed)
  const list = questions.join(messages.semicolon)
  return [
    paragraph(text(fill(lang, named ? messages.openNamed : messages.open, { count: open.length, list }))),
  ]
}

/** An address has no place in what is handed in. */
const isListed = (question: string) =>
  question !== '' && [...question].length <= longestQuestion && !question.includes('://')

/** The first sentence of Markdown, without whom it is put to and the stop at its end. */
function firstSentence(body: string): string {
  const lines = plainText(blocksFromMarkdown(body, 'flat')).split('\n')
  const [plain = ''] = lines.map((line) => line.replace(/@[^\s，。；：！？]+\s*/g, '').trim()).filter(Boolean)
  const [first] = splitSentences(plain)
  if (!first) return ''
  return [...plain]
    .slice(first.start, first.end)
    .join('')
    .replace(/[\s。.？?！!；;，,]+$/, '')
}

/** Says after what was agreed who takes the lead and by when; where nothing was agreed, in a paragraph of its own. */
function withAssignment(blocks: Block[], point: SummaryPoint, { lang, messages }: PointContext): Block[] {
  const named = (['leadUnit', 'deadline'] as const).flatMap((field) => {
    const value = oneLine(point[field] ?? '')
    return value ? [`${messages.assignment[field]}${messages.colon}${value}`] : []
  })
  if (named.length === 0) return blocks
  const assignment = named.join(messages.semicolon)
  const last = blocks.at(-1)
  if (!last) return [paragraph(text(`${assignment}${messages.fullStop.trim()}`))]
  const inBrackets = fill(lang, messages.assigned, { assignment })
  return last.kind === 'paragraph'
    ? [...blocks.slice(0, -1), { ...last, inlines: [...last.inlines, text(inBrackets)] }]
    : [...blocks, paragraph(text(inBrackets.trim()))]
}

/** Blocks whose first paragraph begins with these words. */
function opened(words: string, blocks: Block[]): Block[] {
  const [first, ...rest] = blocks
  if (!first) return []
  return first.kind === 'paragraph'
    ? [withOpening(first, words), ...rest]
    : [paragraph(text(words)), first, ...rest]
}

function withOpening({ marginThreads = [], ...block }: ParagraphBlock, words: string): ParagraphBlock {
  const length = codePointLength(words)
  const shifted = marginThreads.map((thread) => ({
    ...thread,
    start: thread.start + length,
    end: thread.end + length,
  }))
  return { ...block, inlines: [text(words), ...block.inlines], ...withMarginThreads(shifted) }
}
