'use client'

import { type Check, CheckTable } from '@/components/exports/check-table'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Input } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Messages } from '@/lib/i18n/messages'

type Props = { action: FormAction; words: Messages['exports']; items: Messages['layout']['items'] }
type Found = { title: string; sentence: string; checks: Check[] }

/** Takes a Word file and shows what the layout check found in it. */
export function LayoutForm({ action, words, items }: Props) {
  return (
    <ActionForm action={action} className="flex flex-col gap-6">
      {({ fields, result }) => {
        const found = result as Found | undefined
        return (
          <>
            <div className="flex max-w-xl flex-col gap-3">
              <Input
                name="file"
                type="file"
                accept=".docx"
                required
                label={words.file}
                hint={words.fileHint}
                error={fields?.file}
              />
              <SubmitButton className="self-start">{words.layoutDo}</SubmitButton>
            </div>
            {found ? (
              <section aria-labelledby="found">
                <h2 id="found" lang="zh-CN" className="text-lg">
                  {found.title}
                </h2>
                <p role="status" className="mb-3 text-ink-2">
                  {found.sentence}
                </p>
                <CheckTable checks={found.checks} caption={found.title} words={words} items={items} />
              </section>
            ) : null}
          </>
        )
      }}
    </ActionForm>
  )
}
