import { ActionButton } from '@/components/ui/action-button'
import type { FormAction } from '@/components/ui/action-state'
import { Badge } from '@/components/ui/badge'
import { List, ListRow } from '@/components/ui/list'
import { Timestamp } from '@/components/ui/timestamp'
import type { Locale } from '@/lib/i18n/locale'
import type { Messages } from '@/lib/i18n/messages'

type Props = {
  sessions: { id: string; device: string | null; address: string | null; createdAt: Date }[]
  here: string | null
  words: Messages['people']
  now: Date
  locale: Locale
  actions: { end: FormAction; endOthers: FormAction }
}

/** Where one is signed in, each to be ended. */
export function SessionList({ sessions, here, words, now, locale, actions }: Props) {
  return (
    <>
      <List label={words.sessions}>
        {sessions.map((session) => (
          <ListRow
            key={session.id}
            meta={
              <>
                <span>
                  {words.signedInAt} <Timestamp date={session.createdAt} now={now} locale={locale} />
                </span>
                {session.address ? <span>{session.address}</span> : null}
              </>
            }
            end={
              session.id === here ? (
                <Badge tone="jade">{words.thisSession}</Badge>
              ) : (
                <ActionButton
                  action={actions.end}
                  fields={{ id: session.id }}
                  size="small"
                  variant="secondary"
                >
                  {words.endSession}
                </ActionButton>
              )
            }
          >
            {session.device ?? words.unknownDevice}
          </ListRow>
        ))}
      </List>
      {sessions.length > 1 ? (
        <div className="mt-3">
          <ActionButton action={actions.endOthers} size="small" variant="secondary">
            {words.endOthers}
          </ActionButton>
        </div>
      ) : null}
    </>
  )
}
