import { AlignmentType, Footer, LineRuleType, PageNumber, Paragraph, TextRun } from 'docx'
import { fontFaces, runFormat } from '@/lib/documents/word/runs'

/** One character of 4号. */
const oneIn = 280

/** — 1 —: on odd pages right, on even pages left, one character in. */
export function footers() {
  return {
    default: footer(AlignmentType.RIGHT, { right: oneIn }),
    even: footer(AlignmentType.LEFT, { left: oneIn }),
  }
}

function footer(
  alignment: typeof AlignmentType.RIGHT | typeof AlignmentType.LEFT,
  indent: { left?: number; right?: number },
) {
  const look = { ...runFormat(fontFaces.pageNumber), characterSpacing: 0 }
  const spacing = { line: 400, lineRule: LineRuleType.EXACT }
  return new Footer({
    children: [
      new Paragraph({
        alignment,
        indent,
        spacing,
        children: [new TextRun({ ...look, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  })
}
