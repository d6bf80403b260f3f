import { type Particulars, particularNames } from '@/lib/documents/summary-content'
import type { Messages } from '@/lib/i18n/messages'
import { diffOutlines } from '@/lib/summaries/outline/diff'
import type { OutlinePart } from '@/lib/summaries/outline/schema'
import { compareTexts } from '@/lib/text/comparison'

export type VersionText = {
  title: string
  template: keyof Messages['composer']['templates']
  form: keyof Messages['composer']['forms']
  particulars: Particulars
  intro: string
  closing: string
  outline: OutlinePart[]
}

/** Two versions of a summary row by row: title, template, introduction, outline, closing words. */
export function toVersionRows(
  before: VersionText,
  after: VersionText,
  lineOf: (part: OutlinePart) => string,
  { summaries: words, composer }: Pick<Messages, 'summaries' | 'composer'>,
) {
  const named = (label: string, old: string, fresh: string) =>
    old || fresh ? [toRow(old === fresh ? 'same' : 'changed', `${label} ${old}`, `${label} ${fresh}`)] : []
  const kindOf = ({ template }: VersionText) => composer.templates[template].name
  return [
    ...named(words.name, before.title, after.title),
    ...named(words.templateLabel, kindOf(before), kindOf(after)),
    ...named(composer.form, composer.forms[before.form].name, composer.forms[after.form].name),
    ...particularNames.flatMap((name) =>
      named(composer.particularNames[name], before.particulars[name] ?? '', after.particulars[name] ?? ''),
    ),
    ...named(words.intro, before.intro, after.intro),
    ...diffOutlines(before.outline, after.outline).map((pair) => {
      const [old, fresh] = [pair.old && lineOf(pair.old), pair.new && lineOf(pair.new)]
      return toRow(pair.kind === 'stays' ? (old === fresh ? 'same' : 'changed') : pair.kind, old, fresh)
    }),
    ...named(words.closing, before.closing, after.closing),
  ]
}

function toRow(
  kind: 'same' | 'changed' | 'added' | 'removed' | 'moved',
  old: string | null,
  fresh: string | null,
) {
  const parts = old !== null && fresh !== null && old !== fresh ? compareTexts(old, fresh) : null
  return { kind, old, new: fresh, parts }
}
