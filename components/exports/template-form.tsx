'use client'

import { ActionForm } from '@/components/ui/action-form'
import type { FormAction } from '@/components/ui/action-state'
import { Input } from '@/components/ui/field'
import { FileInput, type FileRules } from '@/components/ui/file-input'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Messages } from '@/lib/i18n/messages'

type Props = { action: FormAction; words: Messages['exports']; rules: FileRules }

/** Takes the office's own Word file; what keeps it from being filled is said placeholder by placeholder. */
export function TemplateForm({ action, words, rules }: Props) {
  return (
    <ActionForm action={action} className="flex max-w-xl flex-col gap-3">
      {(field, state) => {
        const faults = Object.entries(state.fields ?? {}).filter(([path]) => path.startsWith('file.'))
        return (
          <>
            {faults.length > 0 ? (
              <ul className="list-disc ps-5 text-danger text-sm">
                {faults.map(([path, sentence]) => (
                  <li key={path}>{sentence}</li>
                ))}
              </ul>
            ) : null}
            <Input {...field('name')} label={words.templateName} required maxLength={100} />
            <FileInput
              {...field('file')}
              rules={rules}
              required
              label={words.templateFile}
              hint={words.fileHint}
              sent={state.status === 'failed' && state}
            />
            <SubmitButton className="self-start">{words.templateUpload}</SubmitButton>
          </>
        )
      }}
    </ActionForm>
  )
}
