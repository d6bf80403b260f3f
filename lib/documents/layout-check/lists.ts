import { type ParagraphFormat, parseParagraphFormat } from '@/lib/documents/layout-check/formatting'
import {
  attributeValue,
  childElement,
  childElements,
  childValue,
  type Element,
} from '@/lib/documents/layout-check/xml'

/** A level of Word's automatic numbering: the official level its marks look like, if any, and its indents. */
export type ListLevel = { official?: number; look: ParagraphFormat }
export type Lists = (list: ParagraphFormat['list']) => ListLevel | undefined

const chinese = /chinese|ideograph|japaneseCounting|taiwanese/i

/** Word's lists, by the number a paragraph names. */
export function readLists(root: Element | undefined): Lists {
  const abstract = new Map(
    childElements(root, 'abstractNum').map((one) => [attributeValue(one, 'abstractNumId') ?? '', one]),
  )
  const numbers = new Map(
    childElements(root, 'num').map((one) => [
      attributeValue(one, 'numId') ?? '',
      abstract.get(childValue(one, 'abstractNumId') ?? ''),
    ]),
  )
  return (list) => {
    const level = childElements(numbers.get(list?.id ?? ''), 'lvl').find(
      (one) => attributeValue(one, 'ilvl') === String(list?.level),
    )
    if (!level) return undefined
    return {
      official: officialLevel(childValue(level, 'numFmt') ?? 'decimal', childValue(level, 'lvlText') ?? ''),
      look: parseParagraphFormat(childElement(level, 'pPr')),
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
