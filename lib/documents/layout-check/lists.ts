import { type ParagraphLook, paragraphLook } from '@/lib/documents/layout-check/looks'
import { attribute, child, children, childValue, type Element } from '@/lib/documents/layout-check/xml'

/** A level of Word's automatic numbering: the official level its marks look like, if any, and its indents. */
export type ListLevel = { official?: number; look: ParagraphLook }
export type Lists = (list: ParagraphLook['list']) => ListLevel | undefined

const chinese = /chinese|ideograph|japaneseCounting|taiwanese/i

/** Word's lists, by the number a paragraph names. */
export function readLists(root: Element | undefined): Lists {
  const abstract = new Map(
    children(root, 'abstractNum').map((one) => [attribute(one, 'abstractNumId') ?? '', one]),
  )
  const numbers = new Map(
    children(root, 'num').map((one) => [
      attribute(one, 'numId') ?? '',
      abstract.get(childValue(one, 'abstractNumId') ?? ''),
    ]),
  )
  return (list) => {
    const level = children(numbers.get(list?.id ?? ''), 'lvl').find(
      (one) => attribute(one, 'ilvl') === String(list?.level),
    )
    if (!level) return undefined
    return {
      official: officialLevel(childValue(level, 'numFmt') ?? 'decimal', childValue(level, 'lvlText') ?? ''),
      look: paragraphLook(child(level, 'pPr')),
    }
  }
}

function officialLevel(format: string, text: string): number | undefined {
  const inChinese = chinese.test(format)
  if (!inChinese && format !== 'decimal') return undefined
  if (/^[（(]%\d[）)]$/.test(text)) return inChinese ? 2 : 4
  if (inChinese) return /^%\d[、,，]?$/.test(text) ? 1 : undefined
  return /^%\d[.．]$/.test(text) ? 3 : undefined
}
