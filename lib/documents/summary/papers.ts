import { oneLine } from '@/lib/documents/clean'
import { withMarginThreads } from '@/lib/documents/margin-comments'
import { blocksFromMarkdown } from '@/lib/documents/markdown-blocks'
import { type Block, type Inline, type ParagraphBlock, paragraph, text } from '@/lib/documents/model'
import { plainText } from '@/lib/documents/plain-text'
import { withinQuotes } from '@/lib/documents/source-line'
import { omittedBlocks, toMarginThreads } from '@/lib/documents/summary/discussion'
import { type PointContext, pointAnchor, pointHeading, statementBlocks } from '@/lib/documents/summary/point'
import type { SummaryPoint } from '@/lib/documents/summary-content'
import { fill } from '@/lib/i18n/fill'
import { codePointLength } from '@/lib/text/code-points'
import { splitSentences } from '@/lib/text/sentences'

/** A point as it is handed in: heading and running text, without codes, labels, tables, names or times. */
export function submissionPoint(point: SummaryPoint, context: PointContext): Block[] {
  const conclusions = point.wording ?? concludedBodies(point)
  return [
    pointHeading(point, context),
    ...statementBlocks(point, context),
    ...figureParagraph(point, context),
    ...termParagraphs(point, context),
    ...linkParagraphs(point, context),
    ...blocksFromMarkdown(conclusions, 'flat'),
  ]
}

/** The conclusions of a point as Markdown; of whole discussions, only what they came to. */
function concludedBodies({ conclusions, threads = [] }: SummaryPoint): string {
  const concluded =
    conclusions ?? threads.flatMap(({ comments }) => comments.filter((comment) => comment.conclusion))
  return concluded.map(({ body }) => body).join('\n\n')
}

function figureParagraph({ figures }: SummaryPoint, { messages, lang }: PointContext): Block[] {
  if (figures.length === 0) return []
  const separator = lang === 'zh-CN' ? '' : ' '
  const named = figures.map(({ label, value, unit, territory = '', date = '' }) => {
    const place = label.includes(territory) ? '' : withoutOverlap(territory, label)
    const amount = [value, unit].filter(Boolean).join(separator)
    const figure = fill(lang, messages.figureAmounts, {
      label: [place, label].filter(Boolean).join(separator),
      amount,
    })
    // A span of time is its own date.
    const isDated = date && !date.includes(amount) && !amount.includes(date)
    return `${figure}${isDated ? fill(lang, messages.figureDated, { date }) : ''}`
  })
  return [
    paragraph(
      text(
        `${messages.mainFigures}${messages.colon}${named.join(messages.semicolon)}${messages.fullStop.trim()}`,
      ),
    ),
  ]
}

/** A place without its end that a label begins with, as in 上海杨浦 before 杨浦开始转型. */
function withoutOverlap(place: string, label: string): string {
  const chars = [...place]
  const at = chars.findIndex((_, index) => label.startsWith(chars.slice(index).join('')))
  return at < 0 ? place : chars.slice(0, at).join('').trimEnd()
}

function termParagraphs({ terms }: SummaryPoint, { messages, lang }: PointContext): Block[] {
  return terms.map(({ name, meaning }) =>
    sentence(text(fill(lang, messages.termMeans, { name: withinQuotes(name), meaning })), messages.fullStop),
  )
}

/** Each pair of a practice and an action once, where it comes first. */
function linkParagraphs(point: SummaryPoint, { messages, lang, isFirstMention }: PointContext): Block[] {
  return point.links
    .filter((link) => isFirstMention(point, link))
    .map(({ title, reason, direction }) => {
      const opening = direction === 'to' ? messages.leadsTo : messages.drawsOn
      const joined = reason && `${messages.colon}${reason}`
      return sentence(
        text(`${fill(lang, opening, { title: withinQuotes(title) })}${joined}`),
        messages.fullStop,
      )
    })
}

/** A paragraph that ends in a full stop. */
function sentence(inline: Inline & { kind: 'text' }, fullStop: string): Block {
  const ended = /[。．.！!？?；;][”’」』）)]?$/u.test(inline.text)
  return paragraph(ended ? inline : { ...inline, text: `${inline.text}${fullStop.trim()}` })
}

/** A point in a brief: one paragraph of title, statement, figures and conclusions. */
export function briefPoint(point: SummaryPoint, { messages, lang, discussion }: PointContext): Block[] {
  const separator = lang === 'zh-CN' ? '' : ' '
  const figures = point.figures.map(
    ({ label, value, unit }) => `${label}${separator}${value}${unit && separator}${unit}`,
  )
  const bodies = point.wording ? [point.wording] : (point.conclusions ?? []).map(({ body }) => body)
  const concluded = bodies.map((body) =>
    plainText(blocksFromMarkdown(body, 'flat')).replace(/\s*\n\s*/g, separator),
  )
  const rest = [
    point.statement?.replace(/\s*\n\s*/g, separator),
    figures.length > 0
      ? `${messages.figuresInBrief}${messages.colon}${figures.join(messages.semicolon)}${messages.fullStop}`
      : '',
    concluded.length > 0
      ? `${point.wording ? '' : `${messages.conclusion}${messages.colon}`}${concluded.join(messages.semicolon)}`
      : '',
  ]
  const title = `${point.title}${messages.fullStop}`
  const marginThreads = discussion === 'margin' ? toMarginThreads(point, title) : []
  return [
    {
      anchor: pointAnchor(point),
      ...paragraph(text(title, { bold: true }), text(rest.filter(Boolean).join(separator))),
      ...withMarginThreads(marginThreads),
    },
  ]
}

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
