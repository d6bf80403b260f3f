'use client'

import { useFormStatus } from 'react-dom'
import { TextOrFile } from '@/components/reading/text-or-file'
import { ActionForm } from '@/components/ui/action-form'
import type { FormAction } from '@/components/ui/action-state'
import type { FileRules } from '@/components/ui/file-input'
import { Notice } from '@/components/ui/notice'
import { Progress } from '@/components/ui/progress'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Messages } from '@/lib/i18n/messages'

type ReviseLabels = Pick<
  Messages['revisions'],
  'text' | 'textHint' | 'file' | 'fileHint' | 'save' | 'working' | 'stale'
>
type Props = { action: FormAction; words: ReviseLabels; slug: string; current: number; rules: FileRules }

/** The new text of a report, pasted or as a file. */
export function ReviseForm({ action, words, slug, current, rules }: Props) {
  return (
    <ActionForm action={action} fields={{ slug }} className="flex max-w-3xl flex-col gap-5">
      {(field, state) => {
        const currentRevision = (state.detail as { currentRevision?: number } | undefined)?.currentRevision
        return (
          <>
            {currentRevision ? (
              <Notice tone="warm">{words.stale.replace('{number}', String(currentRevision))}</Notice>
            ) : null}
            <input type="hidden" name="expected" value={currentRevision ?? current} />
            <TextOrFile field={field} words={words} state={state} rules={rules} lang="zh-CN" />
            <SubmitButton className="self-start">{words.save}</SubmitButton>
            <ReviseProgress label={words.working} />
          </>
        )
      }}
    </ActionForm>
  )
}

function ReviseProgress({ label }: { label: string }) {
  const { pending } = useFormStatus()
  return <div role="status">{pending ? <Progress label={label} /> : null}</div>
}
