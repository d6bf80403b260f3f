import { savePreferencesAction, signOutAction } from '@/app/(workspace)/_account/actions'
import { LanguageButton } from '@/app/(workspace)/_account/language-form'
import { Avatar } from '@/components/ui/avatar'
import { buttonClass } from '@/components/ui/button'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { withQuery } from '@/lib/addresses'
import type { Locale } from '@/lib/i18n/locale'
import type { Messages } from '@/lib/i18n/messages'
import type { ColorScheme } from '@/lib/people/schema'

type Props = { name: string; words: Messages['shell']; locale: Locale; scheme: ColorScheme; back: string }

/** Who is signed in, language, appearance, the way out: one plain form in a <details>. */
export function AccountMenu({ name, words, locale, scheme, back }: Props) {
  const choices = [
    { value: 'system', label: words.schemeSystem },
    { value: 'light', label: words.schemeLight },
    { value: 'dark', label: words.schemeDark },
  ]
  return (
    <details className="relative">
      <summary className="touch flex cursor-pointer list-none items-center gap-2 rounded-md px-2 py-1 hover:bg-raised">
        <Avatar name={name} />
        <span className="sr-only">{words.account} </span>
        <span lang="zh-CN" className="line-clamp-1 lg:max-w-[9em]">
          {name}
        </span>
      </summary>
      <div className="flex flex-col gap-3 pt-3 lg:absolute lg:end-0 lg:top-full lg:mt-2 lg:w-60 lg:rounded-md lg:border lg:border-line lg:bg-surface lg:p-4 lg:shadow-raised">
        <a href="/settings" className="link">
          {words.settings}
        </a>
        <a href={withQuery('/feedback', { from: back })} className="link">
          {words.feedback}
        </a>
        <form action={savePreferencesAction} className="flex flex-col items-start gap-3">
          <HiddenFields values={{ back }} />
          <LanguageButton words={words} locale={locale} />
          <div className="segmented">
            {choices.map((choice) => (
              <button
                key={choice.value}
                type="submit"
                name="scheme"
                value={choice.value}
                aria-pressed={choice.value === scheme}
                className="touch"
              >
                {choice.label}
              </button>
            ))}
          </div>
          <button
            type="submit"
            formAction={signOutAction}
            className={buttonClass({ size: 'small', variant: 'quiet' })}
          >
            {words.signOut}
          </button>
        </form>
      </div>
    </details>
  )
}
