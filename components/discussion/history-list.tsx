import { Timestamp } from '@/components/ui/timestamp'
import type { Locale } from '@/lib/i18n/locale'
import type { Messages } from '@/lib/i18n/messages'

type Version = { version: number; html: string; author: { name: string }; at: Date }
type Props = {
  versions: Version[]
  current: number
  words: Messages['discussion']
  locale: Locale
  now: Date
  fill: (message: string, values: Record<string, string | number>) => string
}

/** The versions of a comment one after another, the newest first. */
export function HistoryList({ versions, current, words, locale, now, fill }: Props) {
  return (
    <ol className="divide-y divide-line">
      {versions.map(({ version, html, author, at }) => (
        <li key={version} id={`v-${version}`} className="flex flex-col gap-1 py-4">
          <h2 className="flex flex-wrap items-baseline gap-x-3 text-ink-3 text-sm">
            <span className="font-medium text-ink">{fill(words.version, { version })}</span>
            {version === current ? <span>{words.current}</span> : null}
            <span>{author.name}</span>
            <Timestamp date={at} now={now} locale={locale} />
          </h2>
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised by lib/text/markdown on the server */}
          <div className="prose max-w-measure" dangerouslySetInnerHTML={{ __html: html }} />
        </li>
      ))}
    </ol>
  )
}
