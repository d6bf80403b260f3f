import { Notice } from '@/components/ui/notice'
import type { Locale } from '@/lib/i18n/locale'
import type { Messages } from '@/lib/i18n/messages'
import type { Composition, PointChoice } from '@/lib/summaries/outline/editor-state'
import { partsFromJson } from '@/lib/summaries/outline/json'
import { layoutParts } from '@/lib/summaries/outline/layout'

/** What the answer to a stale change carries. */
export type CurrentSummary = Omit<Composition, 'parts'> & { version: number; outline: unknown }

type Props = {
  current: CurrentSummary
  choices: Map<string, PointChoice>
  lang: Locale
  words: Messages['composer']
  /** Where what stands now can be edited instead. */
  href: string
  onTake: (theirs: Composition) => void
}

/** Of a conflict: what stands now, beside what was typed. */
export function ConflictView({ current, choices, lang, words, href, onTake }: Props) {
  const { title, template, form, particulars, intro, closing } = current
  const parts = partsFromJson(JSON.stringify(current.outline))
  const layouts = layoutParts(parts, { template, lang, intro, kindOf: (id) => choices.get(id)?.kind })
  return (
    <Notice tone="warm" title={words.conflictTitle}>
      <p>{words.conflictText}</p>
      <section
        aria-label={words.currentText}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        tabIndex={0}
        lang="zh-CN"
        className="my-2 max-h-[55dvh] overflow-y-auto whitespace-pre-wrap border-line-strong border-s-2 ps-3"
      >
        <p className="text-ink-2 text-sm">{words.templates[template].name}</p>
        <p className="font-medium">{title}</p>
        {intro ? <p>{intro}</p> : null}
        {parts.map((part, at) => {
          const choice = part.kind === 'point' ? choices.get(part.takeawayId) : undefined
          const text = part.kind === 'point' ? choice && `${choice.code} ${choice.title}` : part.text
          const look = part.kind === 'heading' ? 'font-medium' : undefined
          return text ? (
            <p key={part.id} className={look}>
              {layouts[at]?.mark} {text}
            </p>
          ) : null
        })}
        {closing ? <p>{closing}</p> : null}
      </section>
      <a
        href={href}
        className="link text-sm"
        onClick={(event) => {
          event.preventDefault()
          onTake({ title, template, form, particulars, intro, closing, parts })
        }}
      >
        {words.useCurrentText}
      </a>
    </Notice>
  )
}
