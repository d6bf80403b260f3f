import { SignInAgain } from '@/components/discussion/sign-in-again'
import { fillMessage, partLabel } from '@/components/summaries/labels'
import type { ActionState } from '@/components/ui/action-state'
import { FormError } from '@/components/ui/form-error'
import { Notice } from '@/components/ui/notice'
import { summaryPath } from '@/lib/addresses'
import type { Locale } from '@/lib/i18n/locale'
import type { Messages } from '@/lib/i18n/messages'
import type { Composition, EditorPart, PointChoice } from '@/lib/summaries/outline/editor-state'
import { particularField } from '@/lib/summaries/outline/fields'
import { partsFromJson } from '@/lib/summaries/outline/json'
import { layoutParts } from '@/lib/summaries/outline/layout'

type Props = {
  state: ActionState
  id: string
  /** The outline that was sent, which faults speak of. */
  sent: EditorPart[]
  choices: Map<string, PointChoice>
  locale: Locale
  words: Messages['composer']
  onTake: (theirs: Composition) => void
}

/**
 * Why it was not saved, with a way to each part that is at fault; of a conflict what stands now, beside what was written
 * where there is room.
 */
export default function SaveError({ state, id, sent, choices, locale, words, onTake }: Props) {
  if (isCurrentSummary(state.detail))
    return (
      <div className="xl:sticky xl:top-17">
        <ConflictView
          current={state.detail}
          lang={locale}
          href={summaryPath(id, 'edit')}
          {...{ choices, words, onTake }}
        />
      </div>
    )
  const faults = toFieldErrors(state.fields ?? {}, sent, choices, words)
  if (faults.length > 0) return <FormError message={state.message} faults={faults} />
  return (
    <Notice tone="danger" title={state.message}>
      {state.code === 'unauthenticated' ? <SignInAgain label={words.signIn} /> : null}
    </Notice>
  )
}

function isCurrentSummary(detail: unknown): detail is CurrentSummary {
  return typeof (detail as Partial<CurrentSummary> | undefined)?.version === 'number'
}

/** What the answer to a stale change carries. */
type CurrentSummary = Omit<Composition, 'parts'> & { version: number; outline: unknown }

type ConflictProps = Pick<Props, 'choices' | 'words' | 'onTake'> & {
  current: CurrentSummary
  lang: Locale
  /** Where what stands now can be edited instead. */
  href: string
}

/** Of a conflict: what stands now, beside what was typed. */
function ConflictView({ current, choices, lang, words, href, onTake }: ConflictProps) {
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

type FieldError = { name: string; label: string; message: string; id: string }

/** What is wrong, each named so that a person finds it; paths are those of the outline that was sent. */
function toFieldErrors(
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
