import {
  countFaults,
  type LayoutRule,
  type ParsedLayout,
  toExcerpts,
} from '@/lib/documents/layout-check/check'
import type { LayoutParagraph, LayoutRun } from '@/lib/documents/layout-check/paragraphs'
import { findSignature } from '@/lib/documents/layout-check/signature'
import { childElement, descendants, type Element, localName } from '@/lib/documents/layout-check/xml'

/** No coloured, underlined or highlighted text from the title on; the red head above it is the standard's own (7.2.4). */
export const checkEmphasis: LayoutRule = ({ outline, paragraphs }, { messages, formatMessage }) => {
  const title = outline.find(({ kind }) => kind === 'title')?.paragraph
  const from = title ? paragraphs.indexOf(title) : 0
  const marked = paragraphs
    .slice(from)
    .map((paragraph) => ({ paragraph, kinds: paragraph.runs.flatMap(emphasisOf) }))
    .filter(({ kinds }) => kinds.length > 0)
  const kinds = [...new Set(marked.flatMap((one) => one.kinds))]
  return {
    item: 'emphasis',
    ok: marked.length === 0,
    wanted: messages.emphasisWanted,
    found:
      marked.length === 0
        ? messages.allRight
        : formatMessage(messages.emphasised, {
            kinds: kinds.map((kind) => messages.emphasis[kind]).join(messages.enumeration),
            count: marked.length,
          }),
    ...toExcerpts(marked.map(({ paragraph }) => paragraph)),
  }
}

type Emphasis = 'color' | 'underline' | 'highlight'

/** A link may be underlined; one within the document, as tables of contents have, Word colours by itself. */
function emphasisOf({ text, format, link }: LayoutRun): Emphasis[] {
  const { color = 'AUTO', underline = 'none', highlight = 'none' } = format
  if (!text.trim()) return []
  return [
    ...(color !== 'AUTO' && color !== '000000' && link !== 'internal' ? ['color' as const] : []),
    ...(underline !== 'none' && !link ? ['underline' as const] : []),
    ...(highlight !== 'none' ? ['highlight' as const] : []),
  ]
}

const revisions =
  /^(ins|del|moveFrom|moveTo|cellIns|cellDel|cellMerge|numberingChange|\w+PrChange|tblGridChange)$/
const otherParts = ['footnotes', 'endnotes', 'header', 'footer']

/** No tracked changes, comments or hidden text left in. */
export const checkMarkup: LayoutRule = ({ word, paragraphs }, { messages, formatMessage }) => {
  const parts = word.relationships
    .filter(({ kind }) => otherParts.includes(kind))
    .flatMap(({ target }) => word.open(target) ?? [])
  const hidden = paragraphs.filter(({ hasHiddenText }) => hasHiddenText)
  const counts = {
    revisions: [word.body, ...parts].reduce(
      (sum, part) => sum + count(part, (name) => revisions.test(name)),
      0,
    ),
    comments: count(word.related('comments'), (name) => name === 'comment'),
    hidden: hidden.length,
  }
  const left = (Object.keys(counts) as (keyof typeof counts)[]).filter((kind) => counts[kind] > 0)
  return {
    item: 'markup',
    ok: left.length === 0,
    wanted: messages.markupWanted,
    found:
      left.length === 0
        ? messages.allRight
        : left
            .map((kind) => formatMessage(messages.markup[kind], { count: counts[kind] }))
            .join(messages.enumeration),
    ...toExcerpts(paragraphs.filter(isMarkedUp)),
  }
}

function count(root: Element | undefined, isCounted: (name: string) => boolean): number {
  let found = 0
  if (root) for (const element of descendants(root)) if (isCounted(localName(element))) found += 1
  return found
}

function isMarkedUp({ element, hasHiddenText }: LayoutParagraph): boolean {
  return hasHiddenText || count(element, (name) => revisions.test(name) || name === 'commentReference') > 0
}

/** No empty paragraphs within the text; one stands after the title, and before 附件 or the signature. */
export const checkEmptyParagraphs: LayoutRule = (layout, wording) => {
  const { paragraphs } = layout
  const { emptyParagraphsWanted: wanted, emptyParagraphs: fault } = wording.messages
  const text = new Set(textParagraphs(layout))
  const filled = paragraphs.map((one) => !isEmpty(one))
  const wrong = paragraphs.flatMap((_, at) => {
    if (filled[at]) return []
    const before = paragraphs[filled.lastIndexOf(true, at)]
    const after = paragraphs[filled.indexOf(true, at)]
    const within = before && after && text.has(before) && text.has(after) && !/^\s*附/.test(after.text)
    return within ? [before] : []
  })
  return countFaults('emptyParagraphs', wrong, { wanted, fault }, wording)
}

function isEmpty({ element, text, hasObject, pageBreak, inTable }: LayoutParagraph): boolean {
  const endsSection = childElement(childElement(element, 'pPr'), 'sectPr') !== undefined
  return !text.trim() && !hasObject && !inTable && !endsSection && !pageBreak.before && !pageBreak.after
}

const blanks = /\S[ \u00A0\u2002-\u200A\u3000]{2,}\S/

/** No two or more blanks in a row within the title and the text. */
export const checkBlanks: LayoutRule = (layout, wording) => {
  const { blanksWanted: wanted, withBlanks: fault } = wording.messages
  const title = layout.outline.filter(({ kind }) => kind === 'title').map(({ paragraph }) => paragraph)
  const wrong = [...title, ...textParagraphs(layout)].filter(({ text }) => blanks.test(text))
  return countFaults('blanks', wrong, { wanted, fault }, wording)
}

/** Body and levels without the signature, which may be set by blanks. */
function textParagraphs(layout: ParsedLayout): LayoutParagraph[] {
  const signature = findSignature(layout)
  const signed = signature ? [...signature.signed, signature.date] : []
  return layout.outline
    .filter(({ kind, paragraph }) => (kind === 'body' || kind === 'level') && !signed.includes(paragraph))
    .map(({ paragraph }) => paragraph)
}
