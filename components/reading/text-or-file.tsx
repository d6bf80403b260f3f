import type { BindField } from '@/components/ui/action-form'
import { Input, Textarea } from '@/components/ui/field'

type Props = {
  field: BindField
  words: { text: string; textHint: string; file: string; fileHint: string }
  lang?: string
}

/** The text of a report, pasted or as a file. */
export function TextOrFile({ field, words, lang }: Props) {
  return (
    <>
      <Textarea {...field('text')} lang={lang} label={words.text} hint={words.textHint} rows={12} />
      <Input
        {...field('file')}
        type="file"
        accept=".txt,text/plain"
        label={words.file}
        hint={words.fileHint}
      />
    </>
  )
}
