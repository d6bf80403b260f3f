'use client'

import { TextOrFile } from '@/components/reading/text-or-file'
import { ActionForm } from '@/components/ui/action-form'
import type { FormAction } from '@/components/ui/action-state'
import { Input } from '@/components/ui/field'
import type { FileRules } from '@/components/ui/file-input'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Messages } from '@/lib/i18n/messages'

type Props = { action: FormAction; words: Messages['reports']; rules: FileRules }

/** What an editor says of a new report, with its text or its file. */
export function ImportForm({ action, words, rules }: Props) {
  return (
    <ActionForm action={action} className="flex max-w-3xl flex-col gap-5">
      {(field, state) => {
        const optional = (name: string) => ({ ...field(name), optional: words.optional })
        return (
          <>
            <Input {...field('title')} label={words.name} required maxLength={300} />
            <TextOrFile field={field} words={words} state={state} rules={rules} />
            <div className="grid gap-5 sm:grid-cols-2">
              <Input {...optional('sourceName')} label={words.sourceName} maxLength={300} />
              <Input {...optional('publishedAt')} type="date" label={words.publishedAt} />
              <Input {...optional('sourceUrl')} type="url" label={words.sourceUrl} maxLength={2000} />
              <Input {...optional('titleEn')} label={words.nameEn} maxLength={300} lang="en" />
            </div>
            <Input {...optional('slug')} label={words.slug} hint={words.slugHint} maxLength={100} />
            <SubmitButton className="self-start">{words.save}</SubmitButton>
          </>
        )
      }}
    </ActionForm>
  )
}
