import { savePreferencesAction } from '@/app/(workspace)/_account/actions'
import { Segmented } from '@/components/ui/segmented'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Locale } from '@/lib/i18n/locale'
import type { Messages } from '@/lib/i18n/messages'
import type { ColorScheme } from '@/lib/people/schema'

type Props = { words: Messages; locale: Locale; scheme: ColorScheme; letterKeys: boolean }

/** Language, appearance and keys of this browser. */
export function Display({ words, locale, scheme, letterKeys }: Props) {
  const { people, shell } = words
  return (
    <form action={savePreferencesAction} className="flex flex-col items-start gap-4">
      <input type="hidden" name="back" value="/settings" />
      <Segmented
        legend={people.language}
        name="locale"
        value={locale}
        options={[
          { value: 'zh-CN', label: <span lang="zh-CN">{shell.toChinese}</span> },
          { value: 'en', label: <span lang="en">{shell.toEnglish}</span> },
        ]}
      />
      <Segmented
        legend={people.appearance}
        name="scheme"
        value={scheme}
        options={[
          { value: 'system', label: shell.schemeSystem },
          { value: 'light', label: shell.schemeLight },
          { value: 'dark', label: shell.schemeDark },
        ]}
      />
      <Segmented
        legend={people.letterKeys}
        name="keys"
        value={letterKeys ? 'on' : 'off'}
        options={[
          { value: 'on', label: people.on },
          { value: 'off', label: people.off },
        ]}
      />
      <SubmitButton variant="secondary">{people.save}</SubmitButton>
    </form>
  )
}
