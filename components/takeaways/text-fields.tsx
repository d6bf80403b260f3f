import { Input, Select, Textarea } from '@/components/ui/field'
import type { Messages } from '@/lib/i18n/messages'

type TextValues = Record<'kind' | 'theme' | 'title' | 'titleEn' | 'statement' | 'statementEn', string>
type Props = {
  words: Messages['takeaways']['form']
  themes: string[]
  values: TextValues
  errors?: Record<string, string>
}

/** Kind, theme and the words of a takeaway in both languages. */
export function TextFields({ words, themes, values, errors }: Props) {
  const field = (name: keyof TextValues) => ({
    name,
    label: words[name],
    defaultValue: values[name],
    error: errors?.[name],
  })
  return (
    <>
      <div className="grid gap-5 sm:grid-cols-2">
        <Select {...field('kind')} key={`kind-${values.kind}`} required>
          {Object.entries(words.kinds).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
        <Input
          {...field('theme')}
          hint={words.themeHint}
          optional={words.optional}
          list="themes"
          maxLength={60}
          lang="zh-CN"
          autoComplete="off"
        />
        <datalist id="themes">
          {themes.map((theme) => (
            <option key={theme} value={theme} />
          ))}
        </datalist>
      </div>
      <Input {...field('title')} hint={words.titleHint} required maxLength={200} lang="zh-CN" />
      <Textarea {...field('statement')} hint={words.statementHint} required maxLength={5000} lang="zh-CN" />
      <Input {...field('titleEn')} optional={words.optional} maxLength={300} lang="en" />
      <Textarea {...field('statementEn')} optional={words.optional} maxLength={8000} rows={3} lang="en" />
    </>
  )
}
