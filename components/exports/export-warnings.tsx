import type { Messages } from '@/lib/i18n/messages'

/** What is to be known of a made file before it is handed in. */
export type ExportWarningNotes = {
  missing?: string[]
  uncommon?: string[]
  unplaced?: (keyof Messages['exports']['unplaced'])[]
  leftOut?: number
}
type Props = { notes: ExportWarningNotes | null; words: Messages['exports'] }

const list = (message: string, characters: string[]) =>
  message.replace('{count}', String(characters.length)).replace('{list}', characters.join(' '))

/** A sentence for each thing that somebody should look at before the file is handed in. */
export function ExportWarnings({ notes, words }: Props) {
  const { missing = [], uncommon = [], unplaced = [], leftOut = 0 } = notes ?? {}
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
