import type { FileWarnings } from '@/lib/exports/present'
import type { Messages } from '@/lib/i18n/messages'

type Props = { warnings: FileWarnings | null; words: Messages['exports'] }

const list = (message: string, characters: string[]) =>
  message.replace('{count}', String(characters.length)).replace('{list}', characters.join(' '))

/** A sentence for each thing that somebody should look at before the file is handed in. */
export function ExportWarnings({ warnings, words }: Props) {
  const { missing = [], uncommon = [], unplaced = [], leftOut = 0 } = warnings ?? {}
  const sentences = [
    ...unplaced.map((field) => words.unplaced[field]),
    ...(missing.length > 0 ? [list(words.missing, missing)] : []),
    ...(uncommon.length > 0 ? [list(words.uncommon, uncommon)] : []),
    ...(leftOut > 0 ? [words.omittedPoints.replace('{count}', String(leftOut))] : []),
  ]
  return sentences.map((sentence) => (
    <p key={sentence} className="basis-full text-sm text-warm">
      {sentence}
    </p>
  ))
}
