import type { Messages } from '@/lib/i18n/messages'

/** The outcomes that a thread is resolved or concluded with, each with the words for doing so. */
export function outcomeLabels(words: Messages['discussion'], doing: 'resolveAs' | 'concludeAs') {
  const kinds: (keyof Messages['discussion']['outcomes'])[] = ['adopted', 'partly', 'rejected']
  return kinds.map((kind) => ({ kind, label: words[doing].replace('{outcome}', words.outcomes[kind]) }))
}
