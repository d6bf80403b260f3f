import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { enter, show } from '@/app/_entry/page'
import { reader } from '@/app/_entry/visitor'
import {
  changePasswordAction,
  createTokenAction,
  endOthersAction,
  endSessionAction,
  renameSelfAction,
  revokeTokenAction,
} from '@/app/(workspace)/settings/actions'
import { IdForm, PasswordForm, ProfileForm, TokenForm } from '@/components/people/settings-forms'
import { Badge } from '@/components/ui/badge'
import { List, ListRow } from '@/components/ui/list'
import { PageHeader } from '@/components/ui/page-header'
import { Timestamp } from '@/components/ui/timestamp'
import { listSessions } from '@/lib/people/list-sessions'
import { listTokens } from '@/lib/people/list-tokens'
import { readMe } from '@/lib/people/read-me'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await reader()).words.people.settings }
}

export default async function SettingsPage() {
  const { words, now, locale, sessionId } = await enter()
  const { people } = words
  const me = await show(readMe, {})
  const sessions = await show(listSessions, {})
  const tokens = await show(listTokens, {})
  const meta = [people.roles[me.role], me.department, me.username, me.email].filter(Boolean).join(' · ')
  return (
    <>
      <PageHeader title={people.settings} meta={<span lang="zh-CN">{meta}</span>} />
      <div className="grid gap-x-12 gap-y-10 md:grid-cols-2">
        <Section id="profile" title={people.profile}>
          <ProfileForm action={renameSelfAction} name={me.name} words={people} />
        </Section>
        <Section id="password" title={people.changePassword}>
          <PasswordForm action={changePasswordAction} words={people} />
        </Section>
        <Section id="sessions" title={people.sessions}>
          <List label={people.sessions}>
            {sessions.map((session) => (
              <ListRow key={session.id} className="flex flex-wrap items-center justify-between gap-2">
                <span className="min-w-0 text-sm">
                  <span className="block truncate">{session.userAgent || people.unknownDevice}</span>
                  <span className="text-ink-3">
                    {people.signedInAt} <Timestamp date={session.createdAt} now={now} locale={locale} />
                  </span>
                </span>
                {session.id === sessionId ? (
                  <Badge tone="jade">{people.thisSession}</Badge>
                ) : (
                  <IdForm action={endSessionAction} id={session.id} label={people.endSession} />
                )}
              </ListRow>
            ))}
          </List>
          {sessions.length > 1 ? (
            <div className="mt-3">
              <IdForm action={endOthersAction} label={people.endOthers} />
            </div>
          ) : null}
        </Section>
        <Section id="tokens" title={people.tokens}>
          <p className="mb-3 text-ink-2 text-sm">
            {people.tokensText}{' '}
            <a href="/api/v1/openapi.json" className="link">
              {people.api}
            </a>
          </p>
          {tokens.length === 0 ? <p className="mb-3 text-ink-3">{people.noTokens}</p> : null}
          {tokens.length > 0 ? (
            <List label={people.tokens} className="mb-4">
              {tokens.map((token) => (
                <ListRow key={token.id} className="flex flex-wrap items-center justify-between gap-2 text-sm">
                  <span>
                    {token.name} <code>…{token.hint}</code>
                    <span className="block text-ink-3">
                      {people.lastUsed}{' '}
                      {token.lastUsedAt ? (
                        <Timestamp date={token.lastUsedAt} now={now} locale={locale} />
                      ) : (
                        people.never
                      )}
                    </span>
                  </span>
                  <IdForm action={revokeTokenAction} id={token.id} label={people.revoke} />
                </ListRow>
              ))}
            </List>
          ) : null}
          <TokenForm action={createTokenAction} words={people} />
        </Section>
      </div>
    </>
  )
}

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="min-w-0">
      <h2 id={id} className="mb-3 text-lg">
        {title}
      </h2>
      {children}
    </section>
  )
}
