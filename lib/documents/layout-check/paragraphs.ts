import {
  type ParagraphFormat,
  parseParagraphFormat,
  parseRunFormat,
  type RunFormat,
} from '@/lib/documents/layout-check/formatting'
import type { Lists } from '@/lib/documents/layout-check/lists'
import type { Stylesheet } from '@/lib/documents/layout-check/styles'
import {
  booleanProperty,
  childElement,
  childValue,
  descendants,
  type Element,
  localName,
} from '@/lib/documents/layout-check/xml'

export type LayoutRun = { text: string; format: RunFormat }
/**
 * A paragraph with its styles resolved; `listed` is the official level that its automatic number looks like.
 */
export type LayoutParagraph = {
  text: string
  runs: LayoutRun[]
  format: ParagraphFormat
  style: string
  section: number
  inTable: boolean
  listed?: number
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
  const runs = readRuns(element, { ...styles.defaults.run, ...style.run }, styles)
  return {
    text: runs.map((run) => run.text).join(''),
    runs,
    format,
    style: style.name,
    section,
    inTable: isInTable(element),
    ...(list?.official ? { listed: list.official } : {}),
  }
}

function readRuns(paragraph: Element, base: RunFormat, styles: Stylesheet): LayoutRun[] {
  const runs: LayoutRun[] = []
  for (const run of descendants(paragraph, (name) => hiddenElements.has(name) || name === 'r')) {
    if (localName(run) !== 'r') continue
    const rPr = childElement(run, 'rPr')
    const text = booleanProperty(rPr, 'vanish') ? '' : textOf(run)
    if (!text) continue
    const format = {
      ...base,
      ...styles.character(childValue(rPr, 'rStyle')),
      ...parseRunFormat(rPr, styles.theme),
    }
    runs.push({ text, format })
  }
  return runs
}

const characters: Record<string, string> = { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-' }

function textOf(run: Element): string {
  let text = ''
  for (let node = run.firstChild; node; node = node.nextSibling) {
    if (node.nodeType !== 1) continue
    const name = localName(node as Element)
    text += name === 't' ? (node.textContent ?? '') : (characters[name] ?? '')
  }
  return text
}

function isInTable(element: Element): boolean {
  for (let up = element.parentNode; up; up = up.parentNode)
    if (up.nodeType === 1 && localName(up as Element) === 'tc') return true
  return false
}
