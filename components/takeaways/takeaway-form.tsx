'use client'

import type { QuotedSelection } from '@/components/reading/selection'
import { EvidenceField } from '@/components/takeaways/evidence-field'
import type { BindField } from '@/components/ui/action-form'
import { ActionForm } from '@/components/ui/action-form'
import type { FormAction } from '@/components/ui/action-state'
import { Input, Textarea } from '@/components/ui/field'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Messages } from '@/lib/i18n/messages'

export type TakeawayDraft = {
  id: string
  version: number
  kind: string
  theme: string
  title: string
  titleEn: string
  statement: string
  statementEn: string
  evidence: QuotedSelection[]
  /** The annotation it is made from. */
  sourceId?: string
}

type Props = {
  action: FormAction
  words: Messages['takeaways']['form']
  report: string
  initial: TakeawayDraft
  text: string
  paragraphs: { key: string; start: number; end: number }[]
  themes: string[]
  /** Offered where a new one is written; a written one is moved by its own form. */
  parents?: [id: string, name: string][]
  back: string
}

/** Writes a takeaway, new or changed; a conflict shows what stands now and lets one save over it. */
export function TakeawayForm(props: Props) {
  const { action, words, report, initial, parents, back } = props
  return (
    <ActionForm
      action={action}
      fields={{ id: initial.id, report, sourceId: initial.sourceId ?? '' }}
      className="flex max-w-3xl flex-col gap-5"
    >
      {(field, { fields, values, detail }) => {
        const current = toConflictingVersion(detail)
        return (
          <>
            {current ? (
              <Notice tone="warm">
                <p className="font-medium">{words.conflictTitle}</p>
                <p>{words.conflictText}</p>
                <blockquote lang="zh-CN" className="quote mt-2">
                  <p className="font-medium">{current.title}</p>
                  <p>{current.statement}</p>
                </blockquote>
              </Notice>
            ) : null}
            <input
              type="hidden"
              name="version"
              value={current?.version ?? values?.version ?? initial.version}
            />
            <TextFields words={words} themes={props.themes} initial={initial} field={field} />
            {parents ? (
              <Select
                {...field('parentId', '')}
                key={`parent-${values?.parentId}`}
                label={words.parent}
                empty={words.noParent}
                options={parents}
              />
            ) : null}
            <EvidenceField
              words={words}
              text={props.text}
              paragraphs={props.paragraphs}
              initial={initial.evidence}
              typed={values?.quotes}
              error={fields?.evidence}
            />
            <div className="flex flex-wrap gap-2">
              <SubmitButton>{words.save}</SubmitButton>
              <LinkButton href={back} variant="quiet">
                {words.cancel}
              </LinkButton>
            </div>
          </>
        )
      }}
    </ActionForm>
  )
}

type ConflictingVersion = { version: number; title: string; statement: string }

function toConflictingVersion(detail: unknown): ConflictingVersion | null {
  const found = detail as Partial<ConflictingVersion> | undefined
  return typeof found?.version === 'number' ? (found as ConflictingVersion) : null
}

type TextValues = Record<'kind' | 'theme' | 'title' | 'titleEn' | 'statement' | 'statementEn', string>
type TextFieldsProps = Pick<Props, 'words' | 'themes'> & { initial: TextValues; field: BindField }

/** Kind, theme and the words of a takeaway in both languages. */
function TextFields({ words, themes, initial, field: bind }: TextFieldsProps) {
  const field = (name: keyof TextValues) => ({ ...bind(name, initial[name]), label: words[name] })
  const kind = field('kind')
  const [titleEn, statementEn] = [field('titleEn'), field('statementEn')] as const
  const hasEnglish = [titleEn, statementEn].some(({ defaultValue, error }) => defaultValue || error)
  return (
    <>
      <div className="grid gap-5 sm:grid-cols-2">
        <Select {...kind} key={`kind-${kind.defaultValue}`} required options={Object.entries(words.kinds)} />
        <Input
          {...field('theme')}
          hint={words.themeHint}
          optional={words.optional}
          list="themes"
          maxLength={60}
          lang="zh-CN"
          autoComplete="off"
        />
        <datalist id="themes">
          {themes.map((theme) => (
            <option key={theme} value={theme} />
          ))}
        </datalist>
      </div>
      <Input {...field('title')} hint={words.titleHint} required maxLength={200} lang="zh-CN" />
      <Textarea {...field('statement')} hint={words.statementHint} required maxLength={5000} lang="zh-CN" />
      <details open={hasEnglish}>
        <summary className="w-fit font-medium text-sm">
          {words.english} <span className="font-normal text-ink-3 text-xs">{words.optional}</span>
        </summary>
        <div className="flex flex-col gap-5 pt-4">
          <Input {...titleEn} maxLength={300} lang="en" />
          <Textarea {...statementEn} maxLength={8000} rows={3} lang="en" />
        </div>
      </details>
    </>
  )
}
