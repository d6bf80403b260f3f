import type { Choice, Part } from '@/components/summaries/composition'
import type { Messages } from '@/lib/i18n/messages'

type Words = Messages['composer']

const LONGEST = 24

/** What a part is called where it is spoken of. */
export function nameOf(part: Part, choice: Pick<Choice, 'code' | 'title'> | undefined, words: Words): string {
  if (part.kind === 'point') return choice ? `${choice.code} ${choice.title}` : ''
  const text = part.text.trim().replace(/\s+/g, ' ')
  const short = [...text].length > LONGEST ? `${[...text].slice(0, LONGEST).join('')}…` : text
  return short || (part.kind === 'heading' ? words.heading : words.text)
}

/** A sentence with its places filled. */
export function filled(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole))
}
