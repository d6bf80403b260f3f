import { savePreferencesAction } from '@/app/(workspace)/_account/actions'
import { type ButtonVariant, buttonClass } from '@/components/ui/button'
import { HiddenFields } from '@/components/ui/hidden-fields'
import type { Locale } from '@/lib/i18n/locale'
import type { Messages } from '@/lib/i18n/messages'

type Props = {
  words: Messages['shell']
  locale: Locale
  back: string
  variant?: ButtonVariant
  className?: string
}

/** Goes over to the other language. */
export function LanguageForm({ back, className, ...button }: Props) {
  return (
    <form action={savePreferencesAction} className={className}>
      <HiddenFields values={{ back }} />
      <LanguageButton {...button} />
    </form>
  )
}

/** The button for it, in a form of preferences. */
export function LanguageButton({ words, locale, variant }: Pick<Props, 'words' | 'locale' | 'variant'>) {
  const other = locale === 'en' ? 'zh-CN' : 'en'
  return (
    <button
      type="submit"
      name="locale"
      value={other}
      lang={other}
      className={buttonClass({ size: 'small', variant })}
    >
      {other === 'en' ? words.toEnglish : words.toChinese}
    </button>
  )
}
