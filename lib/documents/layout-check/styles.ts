import {
  type ParagraphFormat,
  parseParagraphFormat,
  parseRunFormat,
  type RunFormat,
  type Theme,
} from '@/lib/documents/layout-check/formatting'
import {
  attributeValue,
  childElement,
  childElements,
  childValue,
  descendants,
  type Element,
  localName,
} from '@/lib/documents/layout-check/xml'

export type StyleFormat = { run: RunFormat; paragraph: ParagraphFormat }

/** The styles of a document, each with what it inherits (docDefaults, then basedOn from the root). */
export type Stylesheet = {
  theme: Theme
  defaults: StyleFormat
  /** The default paragraph style where no id is given, which many runs and paragraphs leave unsaid. */
  paragraph: (id: string | undefined) => StyleFormat & { name: string }
  character: (id: string | undefined) => RunFormat
}

export function readStyles(root: Element | undefined, theme: Theme): Stylesheet {
  const styles = new Map(
    childElements(root, 'style').map((style) => [attributeValue(style, 'styleId') ?? '', style]),
  )
  const first = childElements(root, 'style').find(
    (style) =>
      attributeValue(style, 'type') === 'paragraph' &&
      /^(1|true|on)$/.test(attributeValue(style, 'default') ?? ''),
  )
  const docDefaults = childElement(root, 'docDefaults')
  const defaults: StyleFormat = {
    run: { size: 20, ...parseRunFormat(childElement(childElement(docDefaults, 'rPrDefault'), 'rPr'), theme) },
    paragraph: parseParagraphFormat(childElement(childElement(docDefaults, 'pPrDefault'), 'pPr')),
  }
  const known = new Map<string, StyleFormat & { name: string }>()

  function resolveStyle(id: string | undefined): StyleFormat & { name: string } {
    const style = (id !== undefined && styles.get(id)) || undefined
    const key = (style && id) || ''
    const found = known.get(key)
    if (found) return found
    let look: StyleFormat = { run: {}, paragraph: {} }
    for (const one of inheritanceChain(style)) {
      look = {
        run: { ...look.run, ...parseRunFormat(childElement(one, 'rPr'), theme) },
        paragraph: { ...look.paragraph, ...parseParagraphFormat(childElement(one, 'pPr')) },
      }
    }
    const result = { ...look, name: childValue(style, 'name') ?? '' }
    known.set(key, result)
    return result
  }

  /** From the root to the style itself; a circle ends where it closes. */
  function inheritanceChain(style: Element | undefined): Element[] {
    const path = new Set<Element>()
    for (let one = style; one && !path.has(one); one = styles.get(childValue(one, 'basedOn') ?? ''))
      path.add(one)
    return [...path].reverse()
  }

  const usual = first && (attributeValue(first, 'styleId') ?? undefined)
  return {
    theme,
    defaults,
    paragraph: (id) => resolveStyle(id !== undefined && styles.has(id) ? id : usual),
    character: (id) => (id === undefined ? {} : resolveStyle(id).run),
  }
}

/** The Chinese typefaces of a theme, its own or those it keeps for simplified Chinese. */
export function readTheme(root: Element | undefined): Theme {
  const theme: Theme = {}
  if (!root) return theme
  for (const element of descendants(root)) {
    const kind = /^(major|minor)Font$/.exec(localName(element))?.[1] as keyof Theme | undefined
    if (!kind) continue
    const hans = childElements(element, 'font').find((font) => attributeValue(font, 'script') === 'Hans')
    theme[kind] = attributeValue(childElement(element, 'ea'), 'typeface') || attributeValue(hans, 'typeface')
  }
  return theme
}

/** A level of Word's automatic numbering: the official level its marks look like, if any, and its indents. */
type ListLevel = { official?: number; look: ParagraphFormat }
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
