import type { Choice, Part } from '@/components/summaries/composition'
import { filled, nameOf } from '@/components/summaries/speech'
import type { Messages } from '@/lib/i18n/messages'

type Fault = { name: string; label: string; message: string; id: string }

/** What is wrong, each named so that a person finds it; paths are those of the outline that was sent. */
export function faultsOf(
  fields: Record<string, string>,
  sent: Part[],
  choices: Map<string, Choice>,
  words: Messages['composer'],
): Fault[] {
  return Object.entries(fields).flatMap(([path, message]): Fault[] => {
    const [field, at = '', inner] = path.split('.')
    const part = field === 'outline' ? sent[Number(at || Number.NaN)] : undefined
    if (part) {
      const choice = part.kind === 'point' ? choices.get(part.takeawayId) : undefined
      const name = nameOf(part, choice, words)
      const id = inner === 'text' ? `text-${part.id}` : `part-${part.id}`
      return [{ name: path, label: filled(words.row, { place: Number(at) + 1, name }), message, id }]
    }
    const label = labelOf(field, words)
    return label ? [{ name: path, label, message, id: `field-${field}` }] : []
  })
}

function labelOf(field: string | undefined, words: Messages['composer']): string | undefined {
  const labels: Record<string, string> = {
    title: words.name,
    intro: words.intro,
    closing: words.closing,
    template: words.template,
    outline: words.outline,
  }
  return labels[field ?? '']
}
