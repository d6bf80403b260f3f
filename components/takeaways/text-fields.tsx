import type { BindField } from '@/components/ui/action-form'
import { Input, Textarea } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import type { Messages } from '@/lib/i18n/messages'

type TextValues = Record<'kind' | 'theme' | 'title' | 'titleEn' | 'statement' | 'statementEn', string>
type Props = {
  words: Messages['takeaways']['form']
  themes: string[]
  initial: TextValues
  field: BindField
}

/** Kind, theme and the words of a takeaway in both languages. */
export function TextFields({ words, themes, initial, field: bind }: Props) {
  const field = (name: keyof TextValues) => ({ ...bind(name, initial[name]), label: words[name] })
  const kind = field('kind')
  const [titleEn, statementEn] = [field('titleEn'), field('statementEn')] as const
  const hasEnglish = [titleEn, statementEn].some(({ defaultValue, error }) => defaultValue || error)
  return (
    <>
      <div className="grid gap-5 sm:grid-cols-2">
        <Select {...kind} key={`kind-${kind.defaultValue}`} required options={Object.entries(words.kinds)} />
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
      <details open={hasEnglish}>
        <summary className="w-fit font-medium text-sm">
          {words.english} <span className="font-normal text-ink-3 text-xs">{words.optional}</span>
        </summary>
        <div className="flex flex-col gap-5 pt-4">
          <Input {...titleEn} maxLength={300} lang="en" />
          <Textarea {...statementEn} maxLength={8000} rows={3} lang="en" />
        </div>
      </details>
    </>
  )
}
