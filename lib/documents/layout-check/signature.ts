import { type LayoutRule, type ParsedLayout, toExcerpts } from '@/lib/documents/layout-check/check'
import { isCentred, isRight, type OutlineEntry } from '@/lib/documents/layout-check/outline'
import { sectionOf } from '@/lib/documents/layout-check/page'
import type { LayoutParagraph } from '@/lib/documents/layout-check/paragraphs'
import { countEms } from '@/lib/documents/layout-check/title'

const year = '(?:\\d{4}|[一二三四五六七八九〇○零O0]{4})'
const day = '[\\d一二三四五六七八九十]{1,3}'
const dateLine = new RegExp(`^${year}\\s*[年.．/-]\\s*${day}\\s*[月.．/-]\\s*${day}\\s*日?$`)

/** The signature: the unit and the name, as far as they stand above the date, and the date. */
export type Signature = { signed: LayoutParagraph[]; date: LayoutParagraph }

/** The last line that is a date alone, and the unit and the name above it; undefined where there is none. */
export function findSignature({ outline }: Pick<ParsedLayout, 'outline'>): Signature | undefined {
  const at = outline.findLastIndex(
    ({ kind, paragraph }) =>
      kind !== 'title' && !isCentred(paragraph) && dateLine.test(paragraph.text.trim()),
  )
  const date = outline[at]?.paragraph
  if (!date) return undefined
  const [first, second] = [outline[at - 1], outline[at - 2]]
  if (!first || !isSigned(first)) return { signed: [], date }
  const both = second && isSigned(second) && isRight(first.paragraph) && isRight(second.paragraph)
  return { signed: [...(both ? [second.paragraph] : []), first.paragraph], date }
}

const longestUnit = 30

function isSigned({ kind, paragraph }: OutlineEntry): boolean {
  const text = paragraph.text.trim()
  if (kind === 'title' || kind === 'level' || text.length > longestUnit) return false
  return isRight(paragraph) || (!isCentred(paragraph) && !/[。；：！？.;:!?]$/.test(text))
}

/** The signature on a page with the end of the text, by page breaks and by where Word last ended a page (7.3.5.5). */
export const checkSignaturePage: LayoutRule = (layout, { messages }) => {
  const signature = findSignature(layout)
  const alone = signature !== undefined && isAlone(signature, layout)
  return {
    item: 'signaturePage',
    ok: !alone,
    wanted: messages.signaturePageWanted,
    found: alone ? messages.signatureAlone : signature ? messages.allRight : messages.none,
    ...(alone ? toExcerpts([signature.signed[0] ?? signature.date]) : {}),
  }
}

function isAlone({ signed, date }: Signature, { paragraphs, sections }: ParsedLayout): boolean {
  const start = paragraphs.indexOf(signed[0] ?? date)
  const last = paragraphs.slice(0, start).findLastIndex(({ text }) => text.trim() !== '')
  const before = paragraphs[last]
  if (!before) return false
  const after = paragraphs.slice(last + 1, paragraphs.indexOf(date) + 1)
  const newSection = before.section !== date.section && !sections[date.section]?.continuous
  return newSection || before.pageBreak.after || after.some(({ pageBreak }) => pageBreak.before)
}

/** Ems by which the lines of a signature may be off. */
const slack = 1

/**
 * The date on the right: beginning two characters right of the unit (GB/T 9704-2012, 7.3.5.2), or with a seal below
 * the middle of the unit (7.3.5.1).
 */
export const checkSignaturePlace: LayoutRule = (layout, { messages, formatMessage }) => {
  const signature = findSignature(layout)
  const date = signature && spanOf(signature.date, layout)
  const unit = signature && unionOf(signature.signed.map((one) => spanOf(one, layout)))
  const offset = date && unit ? Math.round((date.start - unit.start) * 10) / 10 : undefined
  const left = date !== undefined && date.start + date.end < date.line
  const aligned =
    !date || !unit || Math.abs(offset! - 2) <= slack || Math.abs(middle(date) - middle(unit)) <= slack
  const ok = !left && aligned
  const fault =
    left || offset === undefined
      ? messages.dateOnLeft
      : formatMessage(offset < 0 ? messages.dateLeftOfUnit : messages.dateRightOfUnit, {
          count: Math.abs(offset),
        })
  return {
    item: 'signaturePlace',
    ok,
    wanted: messages.signaturePlaceWanted,
    found: !signature ? messages.none : ok ? messages.allRight : fault,
    ...(ok || !signature ? {} : toExcerpts([...signature.signed, signature.date])),
  }
}

/** Where a line's words begin and end, and how wide the line is, in its own ems. */
type Span = { start: number; end: number; line: number }

/** From where the first of some lines begins to where the last ends; undefined without lines, or where one has none. */
function unionOf(spans: (Span | undefined)[]): Span | undefined {
  const known = spans.flatMap((span) => span ?? [])
  if (known.length === 0 || known.length < spans.length) return undefined
  return {
    start: Math.min(...known.map(({ start }) => start)),
    end: Math.max(...known.map(({ end }) => end)),
    line: known[0]!.line,
  }
}

function middle({ start, end }: Span): number {
  return (start + end) / 2
}

/** Undefined where tab stops decide. */
function spanOf(paragraph: LayoutParagraph, layout: ParsedLayout): Span | undefined {
  const { text, format, runs } = paragraph
  if (text.includes('\t')) return undefined
  const section = sectionOf(paragraph, layout)
  const { size = 32, spacing = 0 } = runs[0]?.format ?? {}
  const em = size * 10 + spacing
  const line = (section.width - section.left - section.right) / em
  const words = lineWidth(text.trim())
  if (isRight(paragraph)) {
    const end = line - (format.right ?? 0) / em - countEms(/\u3000*$/.exec(text)?.[0] ?? '')
    return { start: end - words, end, line }
  }
  const indent = format.firstLineChars ? format.firstLineChars / 100 : (format.firstLine ?? 0) / em
  const blanks = countEms(/^\s*/.exec(text)?.[0] ?? '')
  const start = (format.left ?? 0) / em + indent + blanks
  return { start, end: start + words, line }
}

/** Word adds a quarter of an em between Chinese and Latin letters or digits. */
function lineWidth(text: string): number {
  const gaps = text.match(/[a-z0-9](?=\p{Script=Han})|\p{Script=Han}(?=[a-z0-9])/giu) ?? []
  return countEms(text) + gaps.length / 4
}
