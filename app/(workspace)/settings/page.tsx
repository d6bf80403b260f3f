import { pageTitle, requireUser, runQuery } from '@/app/_entry/page'
import { Display } from '@/app/(workspace)/_account/display'
import { SessionsSection } from '@/app/(workspace)/_account/sessions-section'
import { TokensSection } from '@/app/(workspace)/_account/tokens-section'
import { changePasswordAction, renameSelfAction } from '@/app/(workspace)/settings/actions'
import { PasswordForm, ProfileForm } from '@/components/people/settings-forms'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { hasLetterKeys } from '@/lib/auth/preferences'
import { readMe } from '@/lib/people/read-me'

export const generateMetadata = pageTitle((words) => words.people.settings)

export default async function SettingsPage({ searchParams }: PageProps<'/settings'>) {
  const { words, locale, scheme } = await requireUser()
  const { people, errors } = words
  const [{ failed }, letterKeys, me] = await Promise.all([
    searchParams,
    hasLetterKeys(),
    runQuery(readMe, {}),
  ])
  const about = [people.roles[me.role], me.department, me.username, me.email].filter(Boolean).join(' · ')
  return (
    <>
      <PageHeader title={people.settings} meta={about} />
      <div className="grid gap-x-12 gap-y-10 md:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-10">
          <Section className="min-w-0" id="profile" title={people.profile}>
            <ProfileForm action={renameSelfAction} name={me.name} words={people} />
          </Section>
          <Section className="min-w-0" id="password" title={people.changePassword}>
            <PasswordForm action={changePasswordAction} words={people} />
          </Section>
          <Section className="min-w-0" id="notifications" title={words.notifications.form.title}>
            <p className="mb-3 text-ink-2 text-sm">{words.notifications.text}</p>
            <LinkButton href="/settings/notifications">{words.notifications.settings}</LinkButton>
          </Section>
          <Section className="min-w-0" id="display" title={people.display}>
            {failed ? (
              <Notice tone="danger" className="mb-4">
                {errors.unexpected}
              </Notice>
            ) : null}
            <Display words={words} locale={locale} scheme={scheme} letterKeys={letterKeys} />
          </Section>
          <Section className="min-w-0" id="feedback" title={words.feedback.title}>
            <p className="mb-3 text-ink-2 text-sm">{words.feedback.text}</p>
            <LinkButton href="/feedback">{words.feedback.title}</LinkButton>
          </Section>
        </div>
        <div className="flex min-w-0 flex-col gap-10">
          <SessionsSection />
          <TokensSection />
        </div>
      </div>
    </>
  )
}
