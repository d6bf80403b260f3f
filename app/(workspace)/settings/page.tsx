import { pageTitle, requireUser, runQuery } from '@/app/_entry/page'
import { Display } from '@/app/(workspace)/_account/display'
import {
  changePasswordAction,
  createTokenAction,
  endOthersAction,
  endSessionAction,
  renameSelfAction,
  revokeAllTokensAction,
  revokeTokenAction,
} from '@/app/(workspace)/settings/actions'
import { SessionList } from '@/components/people/session-list'
import { PasswordForm, ProfileForm, TokenForm } from '@/components/people/settings-forms'
import { TokenList } from '@/components/people/token-list'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { hasLetterKeys } from '@/lib/auth/preferences'
import { formatDate } from '@/lib/i18n/format'
import { browserName } from '@/lib/people/browser'
import { listSessions } from '@/lib/people/list-sessions'
import { listTokens } from '@/lib/people/list-tokens'
import { readMe } from '@/lib/people/read-me'

export const generateMetadata = pageTitle((words) => words.people.settings)

export default async function SettingsPage({ searchParams }: PageProps<'/settings'>) {
  const { words, now, locale, scheme, sessionId, fill } = await requireUser()
  const { people, errors } = words
  const [{ failed }, letterKeys, me, sessions, tokens] = await Promise.all([
    searchParams,
    hasLetterKeys(),
    runQuery(readMe, {}),
    runQuery(listSessions, {}),
    runQuery(listTokens, {}),
  ])
  const devices = sessions.map(({ id, createdAt, userAgent, ipAddress }) => ({
    id,
    createdAt,
    device: browserName(userAgent),
    address: ipAddress,
  }))
  const listed = tokens.items.map(({ expiresAt, ...token }) => ({
    ...token,
    validity: expiresAt
      ? fill(token.expired ? people.tokenExpired : people.validUntil, { date: formatDate(expiresAt, locale) })
      : people.validForever,
  }))
  const about = [people.roles[me.role], me.department, me.username, me.email].filter(Boolean).join(' · ')
  const seen = { words: people, now, locale }
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
          <Section className="min-w-0" id="sessions" title={people.sessions}>
            <SessionList
              {...seen}
              sessions={devices}
              here={sessionId}
              actions={{ end: endSessionAction, endOthers: endOthersAction }}
            />
          </Section>
          <Section className="min-w-0" id="tokens" title={people.tokens}>
            <p className="mb-3 text-ink-2 text-sm">
              {people.tokensText}{' '}
              <a href="/api/v1/openapi.json" className="link">
                {people.api}
              </a>
            </p>
            <TokenList
              {...seen}
              tokens={listed}
              actions={{ revoke: revokeTokenAction, revokeAll: revokeAllTokensAction }}
            />
            <div className="mt-6">
              <TokenForm
                action={createTokenAction}
                words={people}
                scopes={tokens.scopes}
                days={tokens.days}
              />
            </div>
          </Section>
        </div>
      </div>
    </>
  )
}
