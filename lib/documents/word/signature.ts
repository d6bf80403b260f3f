import { Paragraph } from 'docx'
import { oneLine } from '@/lib/documents/clean'
import type { SignatureBlock } from '@/lib/documents/model'
import { fontFaces, type RunWriter, toTextRuns } from '@/lib/documents/word/runs'
import { styleIds } from '@/lib/documents/word/styles'

/**
 * Unit, then date below it, one blank line above, as GB/T 9704 sets them without a seal:
 * the date begins two characters right of the unit, and whichever reaches further right ends two characters in.
 */
export function signatureParagraphs(block: SignatureBlock, writer: RunWriter): Paragraph[] {
  const unit = oneLine(block.unit ?? '')
  const date = oneLine(block.date)
  const dateRight = unit ? Math.max(2, characters(unit) - characters(date)) : 2
  const unitRight = dateRight + characters(date) + 2 - characters(unit)
  return [
    new Paragraph({ style: styleIds.signature, keepNext: true, children: [] }),
    ...(unit ? [line(unit, unitRight, true, writer)] : []),
    line(date, dateRight, false, writer),
  ]
}

function line(value: string, right: number, keepNext: boolean, writer: RunWriter): Paragraph {
  const indent = { right: Math.max(0, Math.round(right * writer.setting.character)) }
  return new Paragraph({
    style: styleIds.signature,
    keepNext,
    indent,
    children: toTextRuns(value, fontFaces.body, writer),
  })
}

/** Width in Chinese characters: a Latin letter or digit is half of one, Word's gap between the two scripts a quarter. */
function characters(value: string): number {
  const gaps = value.match(/[a-z0-9](?=\p{Script=Han})|\p{Script=Han}(?=[a-z0-9])/giu) ?? []
  return [...value].reduce((sum, char) => sum + (/[ -~]/.test(char) ? 0.5 : 1), gaps.length / 4)
}
