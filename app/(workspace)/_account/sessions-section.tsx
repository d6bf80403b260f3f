import { requireUser, runQuery } from '@/app/_entry/page'
import { endOthersAction, endSessionAction } from '@/app/(workspace)/settings/actions'
import { SessionList } from '@/components/people/session-list'
import { Section } from '@/components/ui/section'
import { browserName } from '@/lib/people/browser'
import { listSessions } from '@/lib/people/list-sessions'

/** Where one is signed in. */
export async function SessionsSection() {
  const [{ words, now, locale, sessionId }, sessions] = await Promise.all([
    requireUser(),
    runQuery(listSessions, {}),
  ])
  const { people } = words
  return (
    <Section className="min-w-0" id="sessions" title={people.sessions}>
      <SessionList
        words={people}
        now={now}
        locale={locale}
        sessions={sessions.map(({ id, createdAt, userAgent, ipAddress }) => ({
          id,
          createdAt,
          device: browserName(userAgent),
          address: ipAddress,
        }))}
        here={sessionId}
        actions={{ end: endSessionAction, endOthers: endOthersAction }}
      />
    </Section>
  )
}
