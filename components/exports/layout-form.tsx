'use client'

import { CheckTable, type LayoutCheck } from '@/components/exports/check-table'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Input } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Messages } from '@/lib/i18n/messages'

type Props = { action: FormAction; words: Messages['exports']; items: Messages['layout']['items'] }
type LayoutResult = { title: string; sentence: string; checks: LayoutCheck[] }

/** Takes a Word file and shows what the layout check found in it. */
export function LayoutForm({ action, words, items }: Props) {
  return (
    <ActionForm action={action} className="flex flex-col gap-6">
      {(field, { result }) => {
        const checked = result as LayoutResult | undefined
        return (
          <>
            <div className="flex max-w-xl flex-col gap-3">
              <Input
                {...field('file')}
                type="file"
                accept=".docx"
                required
                label={words.file}
                hint={words.fileHint}
              />
              <SubmitButton className="self-start">{words.layoutSubmit}</SubmitButton>
            </div>
            {checked ? (
              <section aria-labelledby="found">
                <h2 id="found" lang="zh-CN" className="text-lg">
                  {checked.title}
                </h2>
                <p role="status" className="mb-3 text-ink-2">
                  {checked.sentence}
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
