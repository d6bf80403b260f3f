import type { ParsedLayout } from '@/lib/documents/layout-check/check'
import {
  addChild,
  ensureChild,
  setAttributes,
  setChildValue,
  setIndent,
} from '@/lib/documents/layout-check/correction/edit'
import { setChineseFont, setNarrow, setSize, setWeight } from '@/lib/documents/layout-check/correction/runs'
import { isMarkedHeading } from '@/lib/documents/layout-check/headings'
import {
  hasTypeface,
  type RequiredTypeface,
  requiredSetting,
  requiredTypefaces,
} from '@/lib/documents/layout-check/standard'
import type { StyleFormat } from '@/lib/documents/layout-check/styles'
import { attributeValue, childElements, childValue, type Element } from '@/lib/documents/layout-check/xml'

/**
 * Sets the heading styles right that levels of the text use or need, adding those that are missing. Answers with the id
 * of each by its level, undefined in a file without styles.
 */
export function correctHeadingStyles(layout: ParsedLayout): (level: number) => string | undefined {
  const root = layout.word.related('styles')
  const ids = new Map<number, string>()
  for (const level of root ? levelsOf(layout) : []) {
    const style = findHeadingStyle(root!, level) ?? addHeadingStyle(root!, level)
    const id = attributeValue(style, 'styleId') ?? ''
    if (!isHeadingFormat(layout.styles.paragraph(id), level)) setHeadingFormat(style, level)
    ids.set(level, id)
  }
  return (level) => ids.get(level)
}

/** The levels that stand in a heading style or are to. */
function levelsOf({ outline }: ParsedLayout): number[] {
  const headings = outline.filter(
    (entry) =>
      entry.kind === 'level' && ((entry.paragraph.format.outline ?? 9) < 4 || isMarkedHeading(entry)),
  )
  return [...new Set(headings.map(({ level }) => level!))].sort()
}

function findHeadingStyle(root: Element, level: number): Element | undefined {
  const name = new RegExp(`^(heading|标题) ?${level}$`, 'i')
  return childElements(root, 'style').find(
    (style) => attributeValue(style, 'type') === 'paragraph' && name.test(childValue(style, 'name') ?? ''),
  )
}

function addHeadingStyle(root: Element, level: number): Element {
  const styles = childElements(root, 'style')
  const taken = new Set(styles.map((style) => attributeValue(style, 'styleId')))
  let id = `Heading${level}`
  while (taken.has(id)) id += 'x'
  const usual = styles.find(
    (style) => attributeValue(style, 'type') === 'paragraph' && attributeValue(style, 'default') === '1',
  )
  const style = addChild(root, 'style')
  setAttributes(style, { type: 'paragraph', styleId: id })
  setChildValue(style, 'name', `heading ${level}`)
  if (usual) {
    setChildValue(style, 'basedOn', attributeValue(usual, 'styleId') ?? '')
    setChildValue(style, 'next', attributeValue(usual, 'styleId') ?? '')
  }
  ensureChild(style, 'qFormat')
  return style
}

function isHeadingFormat({ run, paragraph }: StyleFormat, level: number): boolean {
  const face = (requiredTypefaces.levels as RequiredTypeface[])[level - 1]!
  const black = run.color === undefined || run.color === 'AUTO' || run.color === '000000'
  return hasTypeface(run, face) && run.bold !== true && black && paragraph.outline === level - 1
}

/** 3号 in the level's typeface, black and not bold, on lines of the page, two characters in, kept with what follows. */
function setHeadingFormat(style: Element, level: number): void {
  const { line, indent: firstLine, indentChars: firstLineChars } = requiredSetting
  const face = (requiredTypefaces.levels as RequiredTypeface[])[level - 1]!
  const pPr = ensureChild(style, 'pPr')
  ensureChild(pPr, 'keepNext')
  setAttributes(ensureChild(pPr, 'spacing'), {
    ...{ before: 0, beforeLines: 0, beforeAutospacing: undefined },
    ...{ after: 0, afterLines: 0, afterAutospacing: undefined },
    ...{ line, lineRule: 'exact' },
  })
  setIndent(pPr, { side: 0, firstLine, firstLineChars })
  setChildValue(pPr, 'jc', 'both')
  setChildValue(pPr, 'outlineLvl', level - 1)
  const rPr = ensureChild(style, 'rPr')
  setChineseFont(rPr, face)
  setSize(rPr, face.size)
  setWeight(rPr)
  setNarrow(rPr)
  setAttributes(ensureChild(rPr, 'color'), {
    ...{ themeColor: undefined, themeTint: undefined, themeShade: undefined },
    val: '000000',
  })
}
