import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { fileRules } from '@/app/_entry/file-rules'
import { orRedirectToUnavailable } from '@/app/_entry/unavailable'
import { loadPreferences } from '@/app/_entry/visitor'
import { setUpAction } from '@/app/(public)/actions'
import { ConsoleLine } from '@/components/backup/console-line'
import { RestoreForm } from '@/components/backup/restore-form'
import { AccountForm } from '@/components/people/account-form'
import { hasAdministrator } from '@/lib/auth/data/accounts'
import { secret } from '@/lib/auth/secret'
import { isSetupToken } from '@/lib/auth/setup-token'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await loadPreferences()).words.people.setUp, referrer: 'no-referrer' }
}

export default async function SetupPage({ searchParams }: PageProps<'/setup'>) {
  if (await orRedirectToUnavailable(hasAdministrator())) redirect('/sign-in' as Route)
  const preferences = await loadPreferences()
  const { words } = preferences
  const { token } = await searchParams
  if (typeof token !== 'string') {
    return <Advice title={words.shell.setUpTitle} text={words.shell.setUpText} />
  }
  if (!isSetupToken(secret(), token)) {
    return <Advice title={words.people.invalidSetup} text={words.people.invalidSetupText} />
  }
  return (
    <>
      <h1 className="mb-1 text-xl">{words.people.setUp}</h1>
      <p className="mb-5 text-ink-2">{words.people.setUpText}</p>
      <AccountForm action={setUpAction} token={token} words={words.people} submit={words.people.create} />
      <details className="mt-8 border-line border-t pt-4">
        <summary className="touch cursor-pointer">{words.backup.offer}</summary>
        <div className="mt-3 flex flex-col gap-4">
          <RestoreForm token={token} words={words.backup} rules={fileRules(preferences)} />
          <div className="text-ink-2 text-sm">
            {words.backup.console}
            <ConsoleLine>npm run restore -- FILE</ConsoleLine>
          </div>
        </div>
      </details>
    </>
  )
}

function Advice({ title, text }: { title: string; text: string }) {
  return (
    <>
      <h1 className="mb-2 text-xl">{title}</h1>
      <p className="text-ink-2">{text}</p>
    </>
  )
}
