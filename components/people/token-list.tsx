import type { FormAction } from '@/components/ui/action-state'
import { Badge } from '@/components/ui/badge'
import { ConfirmForm } from '@/components/ui/confirm-form'
import { EmptyState } from '@/components/ui/empty-state'
import { List, ListRow } from '@/components/ui/list'
import { Timestamp } from '@/components/ui/timestamp'
import type { Locale } from '@/lib/i18n/locale'
import type { Messages } from '@/lib/i18n/messages'

type Props = {
  tokens: {
    id: string
    name: string
    scope: keyof Messages['people']['tokenScopes']
    hint: string
    validity: string
    expired: boolean
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
  const asked = {
    text: words.revokeTokenText,
    cancel: words.cancel,
    size: 'small',
    variant: 'secondary',
  } as const
  return (
    <>
      <List label={words.tokens}>
        {tokens.map((token) => (
          <ListRow
            key={token.id}
            meta={
              <>
                <span>{words.tokenScopes[token.scope]}</span>
                {token.expired ? <Badge tone="warm">{token.validity}</Badge> : <span>{token.validity}</span>}
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
              <ConfirmForm
                {...asked}
                action={actions.revoke}
                fields={{ id: token.id }}
                {...(token.expired
                  ? { label: words.remove, title: words.removeToken, text: words.removeTokenText }
                  : { label: words.revoke, title: words.revokeToken })}
              />
            }
          >
            <span lang="zh-CN">{token.name}</span> <code className="text-ink-2">…{token.hint}</code>
          </ListRow>
        ))}
      </List>
      {tokens.length > 1 ? (
        <div className="mt-3">
          <ConfirmForm
            {...asked}
            action={actions.revokeAll}
            label={words.revokeAllTokens}
            title={words.revokeAllTokensTitle}
            confirm={words.revoke}
          />
        </div>
      ) : null}
    </>
  )
}
