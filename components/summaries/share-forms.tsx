'use client'

import { ActionForm } from '@/components/ui/action-form'
import type { FormAction } from '@/components/ui/action-state'
import { Input } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Messages } from '@/lib/i18n/messages'
import type { SharePartner } from '@/lib/summaries/partners'

type ShareLevel = 'read' | 'write'
type SummaryMessages = Messages['summaries']
const levels: ShareLevel[] = ['read', 'write']

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
    <ActionForm action={action} fields={{ id, with: share.id }} className="flex flex-wrap items-center gap-2">
      <select
        name="level"
        aria-label={names.level}
        defaultValue={share.level}
        className="touch h-8 rounded-md border border-line-strong bg-surface px-2 text-sm"
      >
        {levels.map((level) => (
          <option key={level} value={level}>
            {words.levels[level]}
          </option>
        ))}
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
    <ActionForm action={action} fields={{ id }} className="flex max-w-2xl flex-col gap-3">
      {(field) => (
        <>
          <div className="grid items-start gap-3 sm:grid-cols-[1fr_10rem]">
            <Input
              {...field('who')}
              list="partners"
              label={words.shareWith}
              hint={words.shareHint}
              autoComplete="off"
              required
            />
            <datalist id="partners">
              {labels.map((label) => (
                <option key={label} value={label} />
              ))}
            </datalist>
            <Select
              {...field('level', 'read')}
              label={words.level}
              options={levels.map((level) => [level, words.levels[level]])}
            />
          </div>
          <SubmitButton name="step" value="add" className="self-start">
            {words.shareAdd}
          </SubmitButton>
        </>
      )}
    </ActionForm>
  )
}
