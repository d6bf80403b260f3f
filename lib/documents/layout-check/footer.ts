import type { LayoutRule } from '@/lib/documents/layout-check/check'
import { parseParagraphFormat, parseRunFormat, type RunFormat } from '@/lib/documents/layout-check/formatting'
import type { PageSection } from '@/lib/documents/layout-check/sections'
import { hasTypeface, requiredTypefaces } from '@/lib/documents/layout-check/standard'
import type { Stylesheet } from '@/lib/documents/layout-check/styles'
import {
  attributeValue,
  childElement,
  childValue,
  descendants,
  type Element,
  localName,
} from '@/lib/documents/layout-check/xml'

type FooterSide = 'left' | 'right' | 'center' | 'outside'
/** A page number in a footer: what stands around it, its type, where it stands and how many characters in. */
type PageNumber = { text: string; format: RunFormat; side: FooterSide; inset: number }

/** A page number "— 1 —" in 4号 宋体 in the footers of every section, odd and even. */
export const checkPageNumber: LayoutRule = ({ sections, styles }, { messages, formatMessage }) => {
  const numbers = sections.flatMap(({ footers }) =>
    [footers.odd, footers.even].map((footer) => numberIn(footer, styles)),
  )
  const isRight = (one: PageNumber | undefined) =>
    one !== undefined &&
    /^[—―] ?1 ?[—―]$/.test(one.text.trim()) &&
    hasTypeface(one.format, requiredTypefaces.pageNumber)
  const wrong = numbers.findIndex((one) => !isRight(one))
  const shown = numbers[Math.max(wrong, 0)]
  const { font = messages.unnamedFont, size = 20 } = shown?.format ?? {}
  return {
    item: 'pageNumber',
    ok: wrong < 0,
    wanted: messages.pageNumberWanted,
    found: shown
      ? formatMessage(messages.pageNumberFound, {
          text: shown.text.trim(),
          face: formatMessage(messages.points, { font, size: size / 2 }),
        })
      : messages.none,
  }
}

/** Odd pages right, even pages left, one character in. */
export const checkPageSides: LayoutRule = ({ sections, styles }, { messages, formatMessage }) => {
  const pairs = sections.map(({ footers }: PageSection) => ({
    odd: numberIn(footers.odd, styles),
    even: numberIn(footers.even, styles),
  }))
  const wrong = pairs.find(({ odd, even }) => !isAt(odd, 'right') || !isAt(even, 'left'))
  const shown = wrong ?? pairs[0]
  const name = (one: PageNumber | undefined) =>
    one
      ? formatMessage(messages.sideWithIndent, { side: messages.side[one.side], count: one.inset })
      : messages.none
  return {
    item: 'pageSides',
    ok: !wrong,
    wanted: messages.sidesWanted,
    found: formatMessage(messages.sidesFound, { odd: name(shown?.odd), even: name(shown?.even) }),
  }
}

/** How far (characters) the number may stand from one character in. */
const slack = 0.3

/** A frame set to the outside stands right on odd and left on even pages by itself; Word puts blanks or an indent beside it. */
function isAt(number: PageNumber | undefined, side: FooterSide): boolean {
  if (!number) return false
  return (number.side === side || number.side === 'outside') && Math.abs(number.inset - 1) <= slack
}

function numberIn(footer: Element | undefined, styles: Stylesheet): PageNumber | undefined {
  if (!footer) return undefined
  for (const paragraph of descendants(footer, (name) => name === 'Fallback')) {
    if (localName(paragraph) !== 'p') continue
    const found = numberOf(paragraph, styles)
    if (found) return { ...found, ...placeOf(paragraph, found.text, styles) }
  }
  return undefined
}

/** The text of a footer's paragraph with its PAGE field shown as 1, as saved results may be anything, and its type: that of the first run that is not as wanted. */
function numberOf(paragraph: Element, styles: Stylesheet): { text: string; format: RunFormat } | undefined {
  const base = {
    ...styles.defaults.run,
    ...styles.paragraph(childValue(childElement(paragraph, 'pPr'), 'pStyle')).run,
  }
  const looks: RunFormat[] = []
  let text = ''
  let paged = false
  let field: 'none' | 'code' | 'result' = 'none'
  const add = (part: string, run: Element | undefined) => {
    text += part
    const rPr = childElement(run, 'rPr')
    const own = part === pageOne ? numberLook(rPr, styles) : parseRunFormat(rPr, styles.theme)
    if (part.trim()) looks.push({ ...base, ...styles.character(childValue(rPr, 'rStyle')), ...own })
  }
  for (const element of descendants(paragraph, (name) =>
    ['txbxContent', 'Fallback', 'fldSimple'].includes(name),
  )) {
    const name = localName(element)
    const kind = name === 'fldChar' ? attributeValue(element, 'fldCharType') : undefined
    if (kind) field = kind === 'begin' ? 'code' : kind === 'separate' ? 'result' : 'none'
    const code =
      name === 'fldSimple' ? attributeValue(element, 'instr') : name === 'instrText' && element.textContent
    const run = name === 'fldSimple' ? childElement(element, 'r') : (element.parentNode as Element)
    if (isPageField(code || '')) {
      paged = true
      add(pageOne, run)
    }
    if (name === 't' && field === 'none') add(element.textContent ?? '', run)
  }
  const format = looks.find((one) => !hasTypeface(one, requiredTypefaces.pageNumber)) ?? looks[0]
  return paged && format ? { text, format } : undefined
}

const pageOne = '1'

function isPageField(code: string): boolean {
  return /^\s*PAGE\b/i.test(code)
}

/** Digits take the Latin typeface, so that one is looked at where it is named. */
function numberLook(rPr: Element | undefined, styles: Stylesheet): RunFormat {
  const ascii = attributeValue(childElement(rPr, 'rFonts'), 'ascii')
  return { ...parseRunFormat(rPr, styles.theme), ...(ascii ? { font: ascii } : {}) }
}

/** One of 4号, in twips. */
const character = 280

/** By the frame or text box around the paragraph if there is one, else by its alignment; blanks beside the number count as indents. */
function placeOf(paragraph: Element, text: string, styles: Stylesheet): { side: FooterSide; inset: number } {
  const pPr = childElement(paragraph, 'pPr')
  const format = { ...styles.paragraph(childValue(pPr, 'pStyle')).paragraph, ...parseParagraphFormat(pPr) }
  const side = frameSide(paragraph) ?? sideOf(format.align)
  const blanks = (pattern: RegExp) =>
    [...(pattern.exec(text)?.[0] ?? '')].reduce((sum, one) => sum + (one === '\u3000' ? 1 : 0.5), 0)
  const indent =
    (side === 'left' ? (format.left ?? 0) + (format.firstLine ?? 0) : (format.right ?? 0)) / character
  const chars = side === 'left' ? (format.firstLineChars ?? 0) / 100 : 0
  const beside = side === 'left' ? blanks(/^\s+/) : side === 'right' ? blanks(/\s+$/) : 0
  const inset = chars || indent + beside
  return { side, inset: side === 'outside' ? 1 : Math.round(inset * 10) / 10 }
}

function sideOf(align: string | undefined): FooterSide {
  if (align === 'center') return 'center'
  return align === 'right' || align === 'end' ? 'right' : 'left'
}

function frameSide(paragraph: Element): FooterSide | undefined {
  const frame = attributeValue(childElement(childElement(paragraph, 'pPr'), 'framePr'), 'xAlign')
  if (frame) return frame === 'outside' || frame === 'center' ? frame : sideOf(frame)
  for (let up = paragraph.parentNode; up; up = up.parentNode) {
    if (up.nodeType !== 1 || localName(up as Element) !== 'anchor') continue
    const align = childElement(childElement(up as Element, 'positionH'), 'align')?.textContent ?? ''
    return align === 'outside' || align === 'center' ? align : sideOf(align)
  }
  return undefined
}
