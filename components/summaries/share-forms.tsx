'use client'

import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Input, Select } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Messages } from '@/lib/i18n/messages'
import type { SharePartner } from '@/lib/summaries/partners'

type ShareLevel = 'read' | 'write'
type SummaryMessages = Messages['summaries']
const levels: ShareLevel[] = ['read', 'write']

function Levels({ words }: { words: SummaryMessages }) {
  return levels.map((level) => (
    <option key={level} value={level}>
      {words.levels[level]}
    </option>
  ))
}

type RowProps = {
  action: FormAction
  id: string
  share: { id: string; kind: SharePartner['kind']; name: string; level: ShareLevel }
  names: { level: string; remove: string }
  words: SummaryMessages
}

/** With one of them: what they may do, and to stop. */
export function ShareRow({ action, id, share, names, words }: RowProps) {
  return (
    <ActionForm action={action} className="flex flex-wrap items-center gap-2">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="with" value={share.id} />
      <select
        name="level"
        aria-label={names.level}
        defaultValue={share.level}
        className="touch h-8 rounded-md border border-line-strong bg-surface px-2 text-sm"
      >
        <Levels words={words} />
      </select>
      <SubmitButton name="step" value="level" size="small" variant="secondary">
        {words.shareSave}
      </SubmitButton>
      <SubmitButton name="step" value="remove" size="small" variant="quiet" aria-label={names.remove}>
        {words.unshare}
      </SubmitButton>
    </ActionForm>
  )
}

type AddProps = { action: FormAction; id: string; labels: string[]; words: SummaryMessages }

/** Shares with one more, found by typing. */
export function ShareAdd({ action, id, labels, words }: AddProps) {
  return (
    <ActionForm action={action} className="flex max-w-2xl flex-col gap-3">
      {({ fields, values }) => (
        <>
          <input type="hidden" name="id" value={id} />
          <div className="grid items-start gap-3 sm:grid-cols-[1fr_10rem]">
            <Input
              name="who"
              list="partners"
              label={words.shareWith}
              hint={words.shareHint}
              autoComplete="off"
              required
              error={fields?.who}
              defaultValue={values?.who}
            />
            <datalist id="partners">
              {labels.map((label) => (
                <option key={label} value={label} />
              ))}
            </datalist>
            <Select name="level" label={words.level} defaultValue={values?.level ?? 'read'}>
              <Levels words={words} />
            </Select>
          </div>
          <SubmitButton name="step" value="add" className="self-start">
            {words.shareAdd}
          </SubmitButton>
        </>
      )}
    </ActionForm>
  )
}
