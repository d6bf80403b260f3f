import type { Choice, Desk, Part } from '@/components/summaries/composition'
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

/** What a step has done, to be read out; nothing where it changed nothing. */
export function saidOf(
  step: string,
  before: Desk,
  after: Desk,
  { words, name }: { words: Words; name: (part: Part) => string },
): string {
  const [verb = '', id = ''] = step.split(':')
  const at = after.parts.findIndex((part) => part.id === id)
  const part = after.parts[at]
  if (['up', 'down', 'to'].includes(verb) && part)
    return filled(words.moved, { name: name(part), place: at + 1, count: after.parts.length })
  if (['in', 'out'].includes(verb) && part?.kind === 'heading')
    return filled(words.levelled, { name: name(part), level: part.level })
  if (verb === 'remove' && after.removed) return filled(words.removed, { name: name(after.removed.part) })
  if (verb === 'undo' && before.removed) return filled(words.restored, { name: name(before.removed.part) })
  if (verb === 'add') return filled(words.added, { count: after.parts.length - before.parts.length })
  if (verb === 'takes' || verb === 'usual') return words.takesDone
  return ''
}

/** A sentence with its places filled. */
export function filled(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole))
}
