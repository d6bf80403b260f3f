import type { Element } from '@xmldom/xmldom'
import { ancestors, isWordElement, namespace, wordElements } from '@/lib/documents/template/xml'

/** A piece of a paragraph's text: its element and its offset in the whole, in UTF-16 units. */
export type TextPiece = { node: Element; start: number; end: number }
export type ParagraphText = { text: string; pieces: TextPiece[] }

/** Braces with what stands between them; `open` or `closed` alone where the other is missing. */
export type Placeholder = { name: string; start: number; end: number; state: 'whole' | 'open' | 'closed' }

const braces = /\{\{|｛｛|\}\}|｝｝/g

/** The text of a paragraph across its runs; tabs and breaks separate words, deleted text does not count. */
export function paragraphText(paragraph: Element): ParagraphText {
  const pieces: TextPiece[] = []
  let text = ''
  for (const node of wordElements(paragraph, '*')) {
    if (!['t', 'tab', 'br', 'cr'].includes(node.localName ?? '') || !isOwn(node, paragraph)) continue
    if (node.localName !== 't') text += '\n'
    else {
      const value = node.textContent ?? ''
      pieces.push({ node, start: text.length, end: text.length + value.length })
      text += value
    }
  }
  return { text, pieces }
}

/** In a run of this very paragraph, not of a text box in it, and not among words moved away. */
function isOwn(node: Element, paragraph: Element): boolean {
  if (!isWordElement(node.parentNode, 'r')) return false
  for (const one of ancestors(node)) {
    if (one === paragraph) return true
    if (isWordElement(one, 'p') || isWordElement(one, 'moveFrom')) return false
  }
  return false
}

/** The placeholders of a text in their order, broken ones among them. */
export function parsePlaceholders(text: string): Placeholder[] {
  const found: Placeholder[] = []
  let open: number | undefined
  for (const { 0: brace, index } of text.matchAll(braces)) {
    const opens = brace === '{{' || brace === '｛｛'
    if (opens) {
      if (open !== undefined) found.push(unclosed(text, open, index))
      open = index
    } else if (open === undefined) {
      const name = /[\p{L}\p{N}]{0,20}\s*$/u.exec(text.slice(0, index))?.[0] ?? ''
      found.push({ name: name.trim(), start: index, end: index + 2, state: 'closed' })
    } else {
      found.push({ name: text.slice(open + 2, index).trim(), start: open, end: index + 2, state: 'whole' })
      open = undefined
    }
  }
  if (open !== undefined) found.push(unclosed(text, open, text.length))
  return found
}

const singleBraces = /(?<![{｛])[{｛]([^{}｛｝\n]{1,20})[}｝](?![}｝])/g

/** The names that stand in one pair of braces in place of two, in their order. */
export function singleBraced(text: string): string[] {
  return [...text.matchAll(singleBraces)].map(([, name = '']) => name.trim())
}

function unclosed(text: string, start: number, end: number): Placeholder {
  const name = /^\s*[\p{L}\p{N}]{0,20}/u.exec(text.slice(start + 2, end))?.[0] ?? ''
  return { name: name.trim(), start, end: start + 2, state: 'open' }
}

/** Whether it is the copy of a drawing that only old versions of Word show. */
export function isFallback(node: Element): boolean {
  return [...ancestors(node)].some((one) => one.namespaceURI === namespace.mc && one.localName === 'Fallback')
}
