import type { Messages } from '@/lib/i18n/messages'
import type { EditorPart, PointChoice } from '@/lib/summaries/outline/editor-state'

const LONGEST = 24

/** What a part is called where it is spoken of. */
export function partLabel(
  part: EditorPart,
  choice: Pick<PointChoice, 'code' | 'title'> | undefined,
  words: Messages['composer'],
): string {
  if (part.kind === 'point') return choice ? `${choice.code} ${choice.title}` : ''
  const text = part.text.trim().replace(/\s+/g, ' ')
  const short = [...text].length > LONGEST ? `${[...text].slice(0, LONGEST).join('')}…` : text
  return short || (part.kind === 'heading' ? words.heading : words.text)
}

/** A sentence with its places filled. */
export function fillMessage(message: string, values: Record<string, string | number>): string {
  return message.replace(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole))
}
