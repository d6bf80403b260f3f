import { SectionsField } from '@/components/summaries/sections-field'
import { classNames } from '@/components/ui/class-names'
import { controlClass } from '@/components/ui/control-class'
import { FieldDescription } from '@/components/ui/field-frame'
import { KindShape } from '@/components/ui/kind-mark'
import type { SummaryTemplate } from '@/lib/documents/summary-content'
import type { Messages } from '@/lib/i18n/messages'
import type { EditorPart, PartFields, PointChoice } from '@/lib/summaries/outline/editor-state'
import { partTextField } from '@/lib/summaries/outline/fields'

type Props = {
  part: EditorPart
  mark: string
  choice?: PointChoice
  /** The report is named where points of several are chosen. */
  namesReport: boolean
  template: SummaryTemplate
  live: boolean
  error?: string
  words: Messages['composer']
  kinds: Messages['takeaways']['kinds']
  onPart: (id: string, fields: PartFields) => void
}

const sizes = { 1: 'font-semibold text-lg', 2: 'font-semibold', 3: 'font-medium' } as Record<number, string>

/** What a row holds: a heading's field, a paragraph's, or a point with what is taken of it. */
export function OutlineRowBody({ part, mark, choice, error, words, onPart, ...rest }: Props) {
  if (part.kind === 'point') return <PointBody {...{ part, mark, choice, error, words, onPart, ...rest }} />
  const id = `text-${part.id}`
  const field = {
    id,
    name: partTextField(part.id),
    value: part.text,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': error ? `${id}-error` : undefined,
  }
  const bare = 'border-transparent bg-transparent hover:border-line-strong/60 focus:bg-surface'
  return (
    <>
      {part.kind === 'heading' ? (
        <div className="flex items-baseline gap-1">
          <Mark mark={mark} className={sizes[part.level]} />
          <input
            {...field}
            aria-label={`${words.heading} ${mark}`}
            placeholder={words.headingPlaceholder}
            maxLength={200}
            onChange={(event) => onPart(part.id, { text: event.target.value })}
            className={classNames(controlClass, bare, 'h-9 px-1.5 font-serif', sizes[part.level])}
          />
        </div>
      ) : (
        <textarea
          {...field}
          aria-label={words.text}
          placeholder={words.textPlaceholder}
          rows={2}
          maxLength={50000}
          onChange={(event) => onPart(part.id, { text: event.target.value })}
          className={classNames(controlClass, 'field-sizing-content max-h-[60dvh] min-h-14 py-1.5')}
        />
      )}
      <FieldDescription base={id} error={error} />
    </>
  )
}

function PointBody({
  part,
  mark,
  choice,
  namesReport,
  template,
  live,
  error,
  words,
  kinds,
  onPart,
}: Omit<Props, 'part'> & { part: EditorPart & { kind: 'point' } }) {
  if (!choice) return <p className="py-1 text-ink-3 text-sm italic">{words.hiddenPoint}</p>
  return (
    <>
      <input type="hidden" name="seen" value={part.id} />
      <p className="flex items-baseline gap-1.5 pt-1 leading-snug">
        <Mark mark={mark} />
        <span className="min-w-0">
          <KindShape kind={choice.kind} className="me-1.5" />
          <span className="sr-only">{kinds[choice.kind]} </span>
          <span className="tabular me-0.5 text-ink-3">{choice.code}</span>{' '}
          <span lang="zh-CN">{choice.title}</span>
          {namesReport ? <span className="ms-2 text-ink-3 text-sm">{choice.report.title}</span> : null}
        </span>
      </p>
      <SectionsField
        id={part.id}
        chosen={part.sections}
        wording={part.text ?? ''}
        assignment={template === 'minutes' ? part : null}
        live={live}
        words={words}
        onPart={onPart}
      />
      <FieldDescription base={`part-${part.id}`} error={error} />
    </>
  )
}

/** The number that the document will set. */
function Mark({ mark, className }: { mark: string; className?: string }) {
  if (!mark) return null
  return <span className={classNames('tabular shrink-0 font-serif text-ink-2', className)}>{mark}</span>
}
