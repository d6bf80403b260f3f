import { LocalizedText } from '@/components/reading/localized-text'
import { DiffText } from '@/components/revisions/diff-text'
import { ApplyChangesForm } from '@/components/summaries/apply-changes-form'
import type { FormAction } from '@/components/ui/action-state'
import type { FillMessage } from '@/lib/i18n/fill'
import type { Locale } from '@/lib/i18n/locale'
import type { Messages } from '@/lib/i18n/messages'
import { compareTexts } from '@/lib/text/comparison'

type FieldLabels = Messages['summaries']['parts']
export type SourceChange = {
  partId: string
  state: string
  code: string
  title: string
  titleEn: string | null
  changed: { part: keyof FieldLabels; before: string[]; after: string[] }[]
}
type Props = {
  id: string
  changes: SourceChange[]
  /** Only whoever may write decides. */
  action: FormAction | null
  words: Messages['summaries']
  locale: Locale
  fill: FillMessage
}

/** Points whose source says something else by now: before and after, part by part. */
export function ChangeList({ id, changes, action, words, locale, fill }: Props) {
  return (
    <ol className="divide-y divide-line border-line border-y">
      {changes.map((change) => (
        <li key={change.partId} className="py-5">
          <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
            <h2 className="min-w-0 font-medium text-lg">
              <span className="tabular text-ink-2">{change.code}</span>{' '}
              <LocalizedText zh={change.title} en={change.titleEn} locale={locale} />
            </h2>
            {action ? (
              <ApplyChangesForm
                action={action}
                id={id}
                points={[change]}
                labels={{ new: words.applyUpdate, old: words.dismissUpdate }}
                names={{
                  new: fill(words.applyUpdateOf, { code: change.code }),
                  old: fill(words.dismissUpdateOf, { code: change.code }),
                }}
              />
            ) : null}
          </div>
          {change.changed.map(({ part, before, after }) => (
            <section key={part} className="mt-3">
              <h3 className="text-ink-2 text-sm">{words.parts[part]}</h3>
              <Sides before={before.join('\n')} after={after.join('\n')} words={words} />
            </section>
          ))}
        </li>
      ))}
    </ol>
  )
}

function Sides({ before, after, words }: { before: string; after: string; words: Messages['summaries'] }) {
  const parts = compareTexts(before, after)
  return (
    <div className="grid gap-x-8 gap-y-2 md:grid-cols-2">
      {(['old', 'new'] as const).map((side) => (
        <div key={side} className="min-w-0">
          <p className="text-ink-3 text-xs">{side === 'old' ? words.before : words.after}</p>
          <p lang="zh-CN" className="whitespace-pre-wrap font-serif leading-loose [overflow-wrap:anywhere]">
            {(side === 'old' ? before : after) ? (
              <DiffText parts={parts} side={side} />
            ) : (
              <span className="text-ink-3">{words.nothing}</span>
            )}
          </p>
        </div>
      ))}
    </div>
  )
}
