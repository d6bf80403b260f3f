import { requireUser, runQuery } from '@/app/_entry/page'
import {
  createTokenAction,
  revokeAllTokensAction,
  revokeTokenAction,
} from '@/app/(workspace)/settings/actions'
import { TokenForm } from '@/components/people/settings-forms'
import { Badge } from '@/components/ui/badge'
import { ConfirmForm } from '@/components/ui/confirm-form'
import { EmptyState } from '@/components/ui/empty-state'
import { List, ListRow } from '@/components/ui/list'
import { Section } from '@/components/ui/section'
import { Timestamp } from '@/components/ui/timestamp'
import { formatDate } from '@/lib/i18n/format'
import { listTokens } from '@/lib/people/list-tokens'

/** One's tokens for the REST interface, told apart by their last four characters, each to be revoked, or all at once. */
export async function TokensSection() {
  const [{ words, now, locale, fill }, { items, scopes, days }] = await Promise.all([
    requireUser(),
    runQuery(listTokens, {}),
  ])
  const { people } = words
  const validityOf = ({ expired, expiresAt }: (typeof items)[number]) =>
    expiresAt
      ? fill(expired ? people.tokenExpired : people.validUntil, { date: formatDate(expiresAt, locale) })
      : people.validForever
  const asked = {
    text: people.revokeTokenText,
    cancel: people.cancel,
    size: 'small',
    variant: 'secondary',
  } as const
  return (
    <Section className="min-w-0" id="tokens" title={people.tokens}>
      <p className="mb-3 text-ink-2 text-sm">
        {people.tokensText}{' '}
        <a href="/api/v1/openapi.json" className="link">
          {people.api}
        </a>
      </p>
      {items.length === 0 ? (
        <EmptyState title={people.noTokens} />
      ) : (
        <List label={people.tokens}>
          {items.map((token) => (
            <ListRow
              key={token.id}
              meta={
                <>
                  <span>{people.tokenScopes[token.scope]}</span>
                  {token.expired ? (
                    <Badge tone="warm">{validityOf(token)}</Badge>
                  ) : (
                    <span>{validityOf(token)}</span>
                  )}
                  <span>
                    {people.lastUsed}{' '}
                    {token.lastUsedAt ? (
                      <Timestamp date={token.lastUsedAt} now={now} locale={locale} />
                    ) : (
                      people.never
                    )}
                  </span>
                </>
              }
              end={
                <ConfirmForm
                  {...asked}
                  action={revokeTokenAction}
                  fields={{ id: token.id }}
                  {...(token.expired
                    ? { label: people.remove, title: people.removeToken, text: people.removeTokenText }
                    : { label: people.revoke, title: people.revokeToken })}
                />
              }
            >
              <span lang="zh-CN">{token.name}</span> <code className="text-ink-2">…{token.hint}</code>
            </ListRow>
          ))}
        </List>
      )}
      {items.length > 1 ? (
        <div className="mt-3">
          <ConfirmForm
            {...asked}
            action={revokeAllTokensAction}
            label={people.revokeAllTokens}
            title={people.revokeAllTokensTitle}
            confirm={people.revoke}
          />
        </div>
      ) : null}
      <div className="mt-6">
        <TokenForm action={createTokenAction} words={people} scopes={scopes} days={days} />
      </div>
    </Section>
  )
}
