import { fillMessage, partLabel } from '@/components/summaries/labels'
import type { Messages } from '@/lib/i18n/messages'
import type { EditorPart, PointChoice } from '@/lib/summaries/outline/editor-state'
import { particularField } from '@/lib/summaries/outline/fields'

type FieldError = { name: string; label: string; message: string; id: string }

/** What is wrong, each named so that a person finds it; paths are those of the outline that was sent. */
export function toFieldErrors(
  fields: Record<string, string>,
  sent: EditorPart[],
  choices: Map<string, PointChoice>,
  words: Messages['composer'],
): FieldError[] {
  return Object.entries(fields).flatMap(([path, message]): FieldError[] => {
    const [field, at = '', inner] = path.split('.')
    const part = field === 'outline' ? sent[Number(at || Number.NaN)] : undefined
    if (part) {
      const choice = part.kind === 'point' ? choices.get(part.takeawayId) : undefined
      const name = partLabel(part, choice, words)
      const id = inner === 'text' ? `text-${part.id}` : `part-${part.id}`
      return [{ name: path, label: fillMessage(words.row, { place: Number(at) + 1, name }), message, id }]
    }
    const label = field === 'particulars' ? particularLabel(at, words) : fieldLabel(field, words)
    const id = `field-${field === 'particulars' ? particularField(at) : field}`
    return label ? [{ name: path, label, message, id }] : []
  })
}

function particularLabel(name: string, words: Messages['composer']): string | undefined {
  return (words.particularNames as Record<string, string>)[name]
}

function fieldLabel(field: string | undefined, words: Messages['composer']): string | undefined {
  const labels: Record<string, string> = {
    title: words.name,
    intro: words.intro,
    closing: words.closing,
    template: words.template,
    outline: words.outline,
  }
  return labels[field ?? '']
}
