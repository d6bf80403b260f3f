import {
  attributeValue,
  booleanProperty,
  childElement,
  childValue,
  type Element,
  twips,
} from '@/lib/documents/layout-check/xml'

/**
 * Run formatting: size in half points, spacing in twips, width in per cent; colours as six hexadecimal digits
 * or `auto`, the highlight by its name or colour.
 */
export type RunFormat = {
  font?: string
  size?: number
  spacing?: number
  scale?: number
  bold?: boolean
  color?: string
  underline?: string
  highlight?: string
  hidden?: boolean
}

/**
 * Paragraph formatting: lengths in twips, indents also in hundredths of a character, outline level from 0.
 */
export type ParagraphFormat = {
  align?: string
  line?: number
  rule?: string
  left?: number
  right?: number
  firstLine?: number
  firstLineChars?: number
  outline?: number
  snaps?: boolean
  list?: { id: string; level: number }
}

/** The Chinese typefaces that a theme's `major` and `minor` stand for. */
export type Theme = { major?: string; minor?: string }

export function parseRunFormat(rPr: Element | undefined, theme: Theme): RunFormat {
  const fonts = childElement(rPr, 'rFonts')
  const themed = attributeValue(fonts, 'eastAsiaTheme')
  return omitUndefined({
    font:
      (themed?.startsWith('major') ? theme.major : themed && theme.minor) ??
      attributeValue(fonts, 'eastAsia'),
    size: halfPoints(childValue(rPr, 'sz')),
    spacing: twips(childValue(rPr, 'spacing')),
    scale: numberOf(childValue(rPr, 'w')?.replace('%', '')),
    bold: booleanProperty(rPr, 'b'),
    color: childValue(rPr, 'color')?.toUpperCase(),
    underline: childValue(rPr, 'u'),
    highlight: childValue(rPr, 'highlight') ?? shading(rPr),
    hidden: booleanProperty(rPr, 'vanish'),
  })
}

/** The fill behind a run, `none` where there is one without colour. */
function shading(rPr: Element | undefined): string | undefined {
  const fill = attributeValue(childElement(rPr, 'shd'), 'fill')?.toUpperCase()
  return fill === undefined || fill === 'AUTO' || fill === 'FFFFFF' ? fill && 'none' : fill
}

export function parseParagraphFormat(pPr: Element | undefined): ParagraphFormat {
  const spacing = childElement(pPr, 'spacing')
  const list = childElement(pPr, 'numPr')
  const id = childValue(list, 'numId')
  const outline = numberOf(childValue(pPr, 'outlineLvl'))
  return omitUndefined({
    align: childValue(pPr, 'jc'),
    line: twips(attributeValue(spacing, 'line')),
    rule: attributeValue(spacing, 'lineRule') ?? (attributeValue(spacing, 'line') ? 'auto' : undefined),
    ...indents(childElement(pPr, 'ind')),
    outline,
    snaps: booleanProperty(pPr, 'snapToGrid'),
    list: id === undefined ? undefined : { id, level: numberOf(childValue(list, 'ilvl')) ?? 0 },
  })
}

/** One character of 3号, where an indent is given in characters only. */
const character = 320

function indents(ind: Element | undefined): ParagraphFormat {
  const chars = (name: string) => numberOf(attributeValue(ind, name))
  const hanging = twips(attributeValue(ind, 'hanging'))
  const hangingChars = chars('hangingChars')
  const side = (one: string, other: string) => {
    const inChars = chars(`${one}Chars`) ?? chars(`${other}Chars`)
    if (inChars) return (inChars / 100) * character
    return twips(attributeValue(ind, one) ?? attributeValue(ind, other))
  }
  return {
    left: side('left', 'start'),
    right: side('right', 'end'),
    firstLine: hanging === undefined ? twips(attributeValue(ind, 'firstLine')) : -hanging,
    firstLineChars: hangingChars ? -hangingChars : chars('firstLineChars'),
  }
}

/** Overlays formatting; undefined properties do not override. */
function omitUndefined<Look extends object>(look: Look): Look {
  return Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined)) as Look
}

function halfPoints(value: string | undefined): number | undefined {
  return value?.endsWith('pt') ? (twips(value) ?? 0) / 10 : numberOf(value)
}

function numberOf(value: string | undefined): number | undefined {
  const number = Number(value)
  return value === undefined || Number.isNaN(number) ? undefined : number
}
