'use client'

import { CheckTable, type LayoutCheck } from '@/components/exports/check-table'
import { ActionForm } from '@/components/ui/action-form'
import type { FormAction } from '@/components/ui/action-state'
import { FileInput, type FileRules } from '@/components/ui/file-input'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Messages } from '@/lib/i18n/messages'

type Props = {
  action: FormAction
  /** Answers the same form with the corrected file. */
  correction: string
  words: Messages['exports']
  items: Messages['layout']['items']
  rules: FileRules
}
type LayoutResult = { title: string; sentence: string; correction?: string; checks: LayoutCheck[] }

/** Takes a Word file, shows what the layout check found in it, and gives the corrected file. */
export function LayoutForm({ action, correction, words, items, rules }: Props) {
  return (
    <ActionForm action={action} className="flex flex-col gap-6">
      {(field, state) => {
        const checked = state.result as LayoutResult | undefined
        return (
          <>
            <div className="flex max-w-xl flex-col gap-3">
              <FileInput
                {...field('file')}
                rules={rules}
                required
                label={words.file}
                hint={words.fileHint}
                sent={state.status !== 'idle' && state}
              />
              <div className="flex flex-wrap gap-3">
                <SubmitButton>{words.layoutSubmit}</SubmitButton>
                <SubmitButton
                  variant="secondary"
                  formAction={correction}
                  formMethod="post"
                  formEncType="multipart/form-data"
                >
                  {words.correctedFile}
                </SubmitButton>
              </div>
              <p className="text-ink-2 text-sm">{words.correctedText}</p>
            </div>
            {checked ? (
              <section aria-labelledby="found">
                <h2 id="found" lang="zh-CN" className="text-lg">
                  {checked.title}
                </h2>
                <p role="status" className="mb-3 text-ink-2">
                  {checked.sentence}
                  {checked.correction ? <span className="block">{checked.correction}</span> : null}
                </p>
                <CheckTable checks={checked.checks} caption={checked.title} words={words} items={items} />
              </section>
            ) : null}
          </>
        )
      }}
    </ActionForm>
  )
}
