import { requireUser, runQuery } from '@/app/_entry/page'
import { endOthersAction, endSessionAction } from '@/app/(workspace)/settings/actions'
import { ActionButton } from '@/components/ui/action-button'
import { Badge } from '@/components/ui/badge'
import { List, ListRow } from '@/components/ui/list'
import { Section } from '@/components/ui/section'
import { Timestamp } from '@/components/ui/timestamp'
import { browserName } from '@/lib/people/browser'
import { listSessions } from '@/lib/people/list-sessions'

/** Where one is signed in, each to be ended. */
export async function SessionsSection() {
  const [{ words, now, locale, sessionId }, sessions] = await Promise.all([
    requireUser(),
    runQuery(listSessions, {}),
  ])
  const { people } = words
  return (
    <Section className="min-w-0" id="sessions" title={people.sessions}>
      <List label={people.sessions}>
        {sessions.map(({ id, createdAt, userAgent, ipAddress }) => (
          <ListRow
            key={id}
            meta={
              <>
                <span>
                  {people.signedInAt} <Timestamp date={createdAt} now={now} locale={locale} />
                </span>
                {ipAddress ? <span>{ipAddress}</span> : null}
              </>
            }
            end={
              id === sessionId ? (
                <Badge tone="jade">{people.thisSession}</Badge>
              ) : (
                <ActionButton action={endSessionAction} fields={{ id }} size="small" variant="secondary">
                  {people.endSession}
                </ActionButton>
              )
            }
          >
            {browserName(userAgent) ?? people.unknownDevice}
          </ListRow>
        ))}
      </List>
      {sessions.length > 1 ? (
        <div className="mt-3">
          <ActionButton action={endOthersAction} size="small" variant="secondary">
            {people.endOthers}
          </ActionButton>
        </div>
      ) : null}
    </Section>
  )
}
