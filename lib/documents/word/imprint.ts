import { BorderStyle, Paragraph } from 'docx'
import { oneLine } from '@/lib/documents/clean'
import { fontFaces, type RunWriter, toTextRuns } from '@/lib/documents/word/runs'
import { styleIds } from '@/lib/documents/word/styles'

/** 0.35 mm and 0.25 mm, in eighths of a point. */
const [thick, thin] = [8, 6]

/** To whom the paper goes, kept together: rules above, between and below the lines (GB/T 9704-2012, 7.4.1). */
export function imprintParagraphs(lines: string[], writer: RunWriter): Paragraph[] {
  const rule = (size: number) => ({ style: BorderStyle.SINGLE, size, space: 1, color: '000000' })
  return lines.map(
    (line, at) =>
      new Paragraph({
        style: styleIds.imprint,
        keepLines: true,
        keepNext: at < lines.length - 1,
        border: {
          top: rule(at === 0 ? thick : thin),
          ...(at === lines.length - 1 ? { bottom: rule(thick) } : {}),
        },
        indent: { left: writer.setting.character, right: writer.setting.character },
        children: toTextRuns(oneLine(line), fontFaces.comment, writer),
      }),
  )
}
