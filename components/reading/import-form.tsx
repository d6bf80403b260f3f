'use client'

import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Input, Textarea } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Messages } from '@/lib/i18n/messages'

/** What an editor says of a new report, with its text or its file. */
export function ImportForm({ action, words }: { action: FormAction; words: Messages['reports'] }) {
  return (
    <ActionForm action={action} className="flex max-w-3xl flex-col gap-5">
      {({ fields, values }) => {
        const field = (name: 'titleEn' | 'sourceName' | 'sourceUrl' | 'publishedAt' | 'slug') => ({
          name,
          optional: words.optional,
          defaultValue: values?.[name],
          error: fields?.[name],
        })
        return (
          <>
            <Input
              name="title"
              label={words.name}
              required
              maxLength={300}
              defaultValue={values?.title}
              error={fields?.title}
            />
            <Textarea
              name="text"
              label={words.text}
              hint={words.textHint}
              rows={12}
              defaultValue={values?.text}
              error={fields?.text}
            />
            <Input
              name="file"
              type="file"
              accept=".txt,text/plain"
              label={words.file}
              hint={words.fileHint}
              error={fields?.file}
            />
            <div className="grid gap-5 sm:grid-cols-2">
              <Input {...field('sourceName')} label={words.sourceName} maxLength={300} />
              <Input {...field('publishedAt')} type="date" label={words.publishedAt} />
              <Input {...field('sourceUrl')} type="url" label={words.sourceUrl} maxLength={2000} />
              <Input {...field('titleEn')} label={words.nameEn} maxLength={300} lang="en" />
            </div>
            <Input {...field('slug')} label={words.slug} hint={words.slugHint} maxLength={100} />
            <SubmitButton className="self-start">{words.save}</SubmitButton>
          </>
        )
      }}
    </ActionForm>
  )
}
