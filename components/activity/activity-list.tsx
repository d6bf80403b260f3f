import { ChineseText } from '@/components/ui/chinese-text'
import { List } from '@/components/ui/list'
import { Timestamp } from '@/components/ui/timestamp'
import type { Locale } from '@/lib/i18n/locale'

export type ActivityListItem = {
  id: string
  at: Date
  who: string
  what: string
  about: string | null
  href: string | null
}

/** Events one below another, the newest first; a whole row leads to what it is about. */
export function ActivityList(props: {
  label: string
  entries: ActivityListItem[]
  now: Date
  locale: Locale
}) {
  return (
    <List label={props.label}>
      {props.entries.map(({ id, who, what, about, href, at }) => {
        const row = (
          <>
            <ChineseText>{who}</ChineseText>
            <span>{what}</span>
            {about ? <ChineseText className="activity-about">{about}</ChineseText> : null}
            <Timestamp date={at} now={props.now} locale={props.locale} />
          </>
        )
        return (
          <li key={id} className="activity">
            {href ? <a href={href}>{row}</a> : <div>{row}</div>}
          </li>
        )
      })}
    </List>
  )
}
