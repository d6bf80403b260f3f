import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { loadPreferences } from '@/app/_entry/visitor'
import { LanguageForm } from '@/app/(workspace)/_account/language-form'
import { SignedOut } from '@/components/live/signed-out'
import { footId } from '@/components/ui/shell'

/** The frame of the pages before signing in. */
export default async function PublicLayout({ children }: { children: ReactNode }) {
  const { words, locale } = await loadPreferences()
  const back = (await headers()).get('x-tashan-path') ?? '/sign-in'
  return (
    <main className="mx-auto flex min-h-dvh max-w-md flex-col justify-center px-4 py-10">
      {/* What stands in the middle would move as more of the page comes. */}
      <link rel="expect" href={`#${footId}`} blocking="render" />
      <p className="mb-8 flex items-center gap-3">
        <svg aria-hidden="true" viewBox="0 0 32 32" className="size-10 text-jade">
          <path d="M4 24 12 8l5 7 4-5 7 14z" fill="currentColor" />
        </svg>
        <span>
          <span className="block font-semibold font-serif text-2xl leading-tight">{words.shell.name}</span>
          <span className="block text-ink-2 text-sm">{words.shell.motto}</span>
        </span>
      </p>
      {children}
      <SignedOut />
      <div id={footId} className="mt-10">
        <LanguageForm words={words.shell} locale={locale} back={back} variant="quiet" />
      </div>
    </main>
  )
}
