import {
  type ParagraphFormat,
  parseParagraphFormat,
  parseRunFormat,
  type RunFormat,
} from '@/lib/documents/layout-check/formatting'
import type { Lists, Stylesheet } from '@/lib/documents/layout-check/styles'
import {
  attributeValue,
  booleanProperty,
  childElement,
  childValue,
  descendants,
  type Element,
  localName,
} from '@/lib/documents/layout-check/xml'

/** A run with text; `link` says whether it leads out of the document or to a place in it. */
export type LayoutRun = { text: string; format: RunFormat; element: Element; link?: 'external' | 'internal' }
/**
 * A paragraph with its styles resolved; `listed` is the official level that its automatic number looks like.
 */
export type LayoutParagraph = {
  element: Element
  text: string
  runs: LayoutRun[]
  format: ParagraphFormat
  style: string
  section: number
  inTable: boolean
  listed?: number
  hasHiddenText: boolean
  /** Whether a picture, an object or a formula stands in it. */
  hasObject: boolean
  /** Where a page ends: by a page break, or as Word last showed it. */
  pageBreak: { before: boolean; after: boolean }
}

const boxes = new Set(['txbxContent', 'Fallback'])
const hiddenElements = new Set([...boxes, 'pPr', 'del', 'moveFrom', 'rPr'])

/** The paragraphs of the body in order, those of tables too, text boxes left out. */
export function readParagraphs(body: Element, styles: Stylesheet, lists: Lists): LayoutParagraph[] {
  const found: LayoutParagraph[] = []
  let section = 0
  for (const element of descendants(body, (name) => name === 'p' || boxes.has(name))) {
    if (localName(element) !== 'p') continue
    found.push(readParagraph(element, { styles, lists, section }))
    if (childElement(childElement(element, 'pPr'), 'sectPr')) section += 1
  }
  return found
}

type ParagraphContext = { styles: Stylesheet; lists: Lists; section: number }

/**
 * Overlays formatting in Word's order: document defaults, list of the style, style, list of the paragraph,
 * paragraph.
 */
function readParagraph(element: Element, { styles, lists, section }: ParagraphContext): LayoutParagraph {
  const pPr = childElement(element, 'pPr')
  const style = styles.paragraph(childValue(pPr, 'pStyle'))
  const own = parseParagraphFormat(pPr)
  const list = lists(own.list ?? style.paragraph.list)
  const format = {
    ...styles.defaults.paragraph,
    ...(own.list ? {} : list?.look),
    ...style.paragraph,
    ...(own.list ? list?.look : {}),
    ...own,
  }
  const all = readRuns(element, { ...styles.defaults.run, ...style.run }, styles)
  const runs = all.filter((run) => !run.format.hidden)
  return {
    element,
    text: runs.map((run) => run.text).join(''),
    runs,
    format,
    style: style.name,
    section,
    inTable: isInTable(element),
    ...(list?.official ? { listed: list.official } : {}),
    hasHiddenText: all.some((run) => run.format.hidden && run.text.trim() !== ''),
    ...readObjects(element),
  }
}

function readRuns(paragraph: Element, base: RunFormat, styles: Stylesheet): LayoutRun[] {
  const runs: LayoutRun[] = []
  for (const run of descendants(paragraph, (name) => hiddenElements.has(name) || name === 'r')) {
    if (localName(run) !== 'r') continue
    const rPr = childElement(run, 'rPr')
    const text = textOf(run)
    if (!text) continue
    const format = {
      ...base,
      ...styles.character(childValue(rPr, 'rStyle')),
      ...parseRunFormat(rPr, styles.theme),
    }
    const link = linkOf(run, paragraph)
    runs.push({ text, format, element: run, ...(link ? { link } : {}) })
  }
  return runs
}

function linkOf(run: Element, paragraph: Element): LayoutRun['link'] {
  for (let up = run.parentNode; up && up !== paragraph; up = up.parentNode)
    if (localName(up as Element) === 'hyperlink')
      return attributeValue(up as Element, 'id') === undefined ? 'internal' : 'external'
  return undefined
}

const objects = new Set(['drawing', 'pict', 'object', 'oMath'])

/** What stands in a paragraph beside text, and where a page ends in it. */
function readObjects(paragraph: Element): Pick<LayoutParagraph, 'hasObject' | 'pageBreak'> {
  const pPr = childElement(paragraph, 'pPr')
  let hasObject = false
  let hasText = false
  let before = booleanProperty(pPr, 'pageBreakBefore') ?? false
  let after = false
  for (const element of descendants(paragraph, (name) => hiddenElements.has(name) || objects.has(name))) {
    const name = localName(element)
    if (objects.has(name)) hasObject = true
    if (name === 't' && element.textContent?.trim()) {
      hasText = true
      after = false
    }
    if (!isPageBreak(element)) continue
    after = name === 'br'
    if (!hasText) before = true
  }
  return { hasObject, pageBreak: { before, after } }
}

function isPageBreak(element: Element): boolean {
  const name = localName(element)
  return name === 'lastRenderedPageBreak' || (name === 'br' && attributeValue(element, 'type') === 'page')
}

const characters: Record<string, string> = { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-' }

function textOf(run: Element): string {
  let text = ''
  for (let node = run.firstChild; node; node = node.nextSibling)
    if (node.nodeType === 1) text += runChildText(node as Element)
  return text
}

/** What an element of a run counts for in the text. */
export function runChildText(element: Element): string {
  const name = localName(element)
  if (name === 't') return element.textContent ?? ''
  return isPageBreak(element) ? '' : (characters[name] ?? '')
}

function isInTable(element: Element): boolean {
  for (let up = element.parentNode; up; up = up.parentNode)
    if (up.nodeType === 1 && localName(up as Element) === 'tc') return true
  return false
}
