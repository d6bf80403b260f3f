import { RevokeForm } from '@/components/people/revoke-form'
import type { FormAction } from '@/components/ui/action-form'
import { EmptyState } from '@/components/ui/empty-state'
import { List, ListRow } from '@/components/ui/list'
import { Timestamp } from '@/components/ui/timestamp'
import type { Locale } from '@/lib/i18n/locale'
import type { Messages } from '@/lib/i18n/messages'

type Props = {
  tokens: {
    id: string
    name: string
    scope: 'read' | 'write'
    hint: string
    validity: string
    lastUsedAt: Date | null
  }[]
  words: Messages['people']
  now: Date
  locale: Locale
  actions: { revoke: FormAction; revokeAll: FormAction }
}

/** One's access tokens, told apart by their last four characters, each to be revoked, or all at once. */
export function TokenList({ tokens, words, now, locale, actions }: Props) {
  if (tokens.length === 0) return <EmptyState title={words.noTokens} />
  return (
    <>
      <List label={words.tokens}>
        {tokens.map((token) => (
          <ListRow
            key={token.id}
            meta={
              <>
                <span>{words.tokenScopes[token.scope]}</span>
                <span>{token.validity}</span>
                <span>
                  {words.lastUsed}{' '}
                  {token.lastUsedAt ? (
                    <Timestamp date={token.lastUsedAt} now={now} locale={locale} />
                  ) : (
                    words.never
                  )}
                </span>
              </>
            }
            end={
              <RevokeForm
                action={actions.revoke}
                id={token.id}
                title={words.revokeToken}
                text={words.revokeTokenText}
                words={words}
              />
            }
          >
            <span lang="zh-CN">{token.name}</span> <code className="text-ink-2">…{token.hint}</code>
          </ListRow>
        ))}
      </List>
      {tokens.length > 1 ? (
        <div className="mt-3">
          <RevokeForm
            action={actions.revokeAll}
            label={words.revokeAllTokens}
            title={words.revokeAllTokensTitle}
            text={words.revokeTokenText}
            words={words}
          />
        </div>
      ) : null}
    </>
  )
}
