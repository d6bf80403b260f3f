import { AlignmentType, LeaderType, TabStopType } from 'docx'
import { type TypeSettings, textWidth } from '@/lib/documents/word/measures'

/** Word's own ids: it takes these styles when it updates contents. */
export const contentsStyles = { heading: 'TOCHeading', levels: ['TOC1', 'TOC2'] } as const

/** Word's own names of these styles, which it shows in the reader's language. */
export const contentsStyleNames = { heading: 'TOC Heading', levels: ['toc 1', 'toc 2'] } as const

/**
 * An entry: the page at the right edge behind dots, the second level two characters in; what wraps is set in two more.
 * LibreOffice does not show pages that stand in an indent at the right.
 */
export function contentsEntryFormat(level: 1 | 2, { indent }: TypeSettings) {
  return {
    alignment: AlignmentType.LEFT,
    keepLines: true,
    // docx writes it before the tabs, where the schema does not allow it; it is the default of the document.
    overflowPunctuation: undefined,
    indent: { left: level * indent, hanging: indent },
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth, leader: LeaderType.DOT }],
  }
}
