import type { Lists } from '@/lib/documents/layout-check/lists'
import { type ParagraphLook, paragraphLook, type RunLook, runLook } from '@/lib/documents/layout-check/looks'
import type { Stylesheet } from '@/lib/documents/layout-check/styles'
import { child, childValue, type Element, elements, nameOf, switchOf } from '@/lib/documents/layout-check/xml'

export type Run = { text: string; look: RunLook }
/** A paragraph as it will look, styles resolved; `listed` is the official level its automatic mark looks like. */
export type Paragraph = {
  text: string
  runs: Run[]
  look: ParagraphLook
  style: string
  section: number
  inTable: boolean
  listed?: number
}

const boxes = new Set(['txbxContent', 'Fallback'])
const unseen = new Set([...boxes, 'pPr', 'del', 'moveFrom', 'rPr'])

/** The paragraphs of the body in order, those of tables too, text boxes left out. */
export function readParagraphs(body: Element, styles: Stylesheet, lists: Lists): Paragraph[] {
  const found: Paragraph[] = []
  let section = 0
  for (const element of elements(body, (name) => name === 'p' || boxes.has(name))) {
    if (nameOf(element) !== 'p') continue
    found.push(readParagraph(element, { styles, lists, section }))
    if (child(child(element, 'pPr'), 'sectPr')) section += 1
  }
  return found
}

type Place = { styles: Stylesheet; lists: Lists; section: number }

/**
 * Looks laid over each other in Word's order: document defaults, the list where the style names it, the style, the list where
 * the paragraph names it, the paragraph itself.
 */
function readParagraph(element: Element, { styles, lists, section }: Place): Paragraph {
  const pPr = child(element, 'pPr')
  const style = styles.paragraph(childValue(pPr, 'pStyle'))
  const own = paragraphLook(pPr)
  const list = lists(own.list ?? style.paragraph.list)
  const look = {
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
    look,
    style: style.name,
    section,
    inTable: isInTable(element),
    ...(list?.official ? { listed: list.official } : {}),
  }
}

function readRuns(paragraph: Element, base: RunLook, styles: Stylesheet): Run[] {
  const runs: Run[] = []
  for (const run of elements(paragraph, (name) => unseen.has(name) || name === 'r')) {
    if (nameOf(run) !== 'r') continue
    const rPr = child(run, 'rPr')
    const text = switchOf(rPr, 'vanish') ? '' : textOf(run)
    if (!text) continue
    const look = { ...base, ...styles.character(childValue(rPr, 'rStyle')), ...runLook(rPr, styles.theme) }
    runs.push({ text, look })
  }
  return runs
}

const signs: Record<string, string> = { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-' }

function textOf(run: Element): string {
  let text = ''
  for (let node = run.firstChild; node; node = node.nextSibling) {
    if (node.nodeType !== 1) continue
    const name = nameOf(node as Element)
    text += name === 't' ? (node.textContent ?? '') : (signs[name] ?? '')
  }
  return text
}

function isInTable(element: Element): boolean {
  for (let up = element.parentNode; up; up = up.parentNode)
    if (up.nodeType === 1 && nameOf(up as Element) === 'tc') return true
  return false
}
