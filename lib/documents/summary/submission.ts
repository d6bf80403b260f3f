import { blocksFromMarkdown } from '@/lib/documents/markdown-blocks'
import { type Block, type Inline, paragraph, text } from '@/lib/documents/model'
import { withinQuotes } from '@/lib/documents/nested-quotes'
import { type PointContext, pointHeading, statementBlocks } from '@/lib/documents/summary/point'
import type { SummaryPoint } from '@/lib/documents/summary-content'
import { fill } from '@/lib/i18n/fill'

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
export function concludedBodies({ conclusions, threads = [] }: SummaryPoint): string {
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
