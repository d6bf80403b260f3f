import type { BindField } from '@/components/ui/action-form'
import type { ActionState } from '@/components/ui/action-state'
import { Textarea } from '@/components/ui/field'
import { FileInput, type FileRules } from '@/components/ui/file-input'

type Props = {
  field: BindField
  words: { text: string; textHint: string; file: string; fileHint: string }
  state: ActionState
  rules: FileRules
  lang?: string
}

/** The text of a report, pasted or as a file. */
export function TextOrFile({ field, words, state, rules, lang }: Props) {
  return (
    <>
      <Textarea {...field('text')} lang={lang} label={words.text} hint={words.textHint} rows={12} />
      <FileInput
        {...field('file')}
        rules={rules}
        label={words.file}
        hint={words.fileHint}
        sent={state.status === 'failed' && state}
      />
    </>
  )
}
