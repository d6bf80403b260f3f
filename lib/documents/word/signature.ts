import { Paragraph } from 'docx'
import { oneLine } from '@/lib/documents/clean'
import type { SignatureBlock } from '@/lib/documents/model'
import { fontFaces, type RunWriter, toTextRuns } from '@/lib/documents/word/runs'
import { styleIds } from '@/lib/documents/word/styles'

/**
 * A blank line, unit and name centred on each other, then the date, as GB/T 9704 sets them without a seal: the date
 * begins two characters right of the unit, and whichever reaches further right ends two characters in.
 */
export function signatureParagraphs(block: SignatureBlock, writer: RunWriter): Paragraph[] {
  const date = oneLine(block.date)
  const signed = [block.unit, block.name].flatMap((one) => (one ? [oneLine(one)] : []))
  const widest = Math.max(0, ...signed.map(characters))
  const dateRight = signed.length > 0 ? Math.max(2, widest - characters(date)) : 2
  const left = dateRight + characters(date) + 2
  return [
    new Paragraph({ style: styleIds.signature, keepNext: true, children: [] }),
    ...signed.map((one) => line(one, left - characters(one) - (widest - characters(one)) / 2, true, writer)),
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
