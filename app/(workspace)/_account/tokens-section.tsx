import { requireUser, runQuery } from '@/app/_entry/page'
import {
  createTokenAction,
  revokeAllTokensAction,
  revokeTokenAction,
} from '@/app/(workspace)/settings/actions'
import { TokenForm } from '@/components/people/settings-forms'
import { TokenList } from '@/components/people/token-list'
import { Section } from '@/components/ui/section'
import { formatDate } from '@/lib/i18n/format'
import { listTokens } from '@/lib/people/list-tokens'

/** One's tokens for the REST interface. */
export async function TokensSection() {
  const [{ words, now, locale, fill }, { items, scopes, days }] = await Promise.all([
    requireUser(),
    runQuery(listTokens, {}),
  ])
  const { people } = words
  const tokens = items.map(({ expiresAt, ...token }) => ({
    ...token,
    validity: expiresAt
      ? fill(token.expired ? people.tokenExpired : people.validUntil, { date: formatDate(expiresAt, locale) })
      : people.validForever,
  }))
  return (
    <Section className="min-w-0" id="tokens" title={people.tokens}>
      <p className="mb-3 text-ink-2 text-sm">
        {people.tokensText}{' '}
        <a href="/api/v1/openapi.json" className="link">
          {people.api}
        </a>
      </p>
      <TokenList
        words={people}
        now={now}
        locale={locale}
        tokens={tokens}
        actions={{ revoke: revokeTokenAction, revokeAll: revokeAllTokensAction }}
      />
      <div className="mt-6">
        <TokenForm action={createTokenAction} words={people} scopes={scopes} days={days} />
      </div>
    </Section>
  )
}
