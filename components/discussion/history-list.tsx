import { DiffText } from '@/components/revisions/diff-text'
import { Timestamp } from '@/components/ui/timestamp'
import type { FillMessage } from '@/lib/i18n/fill'
import type { Locale } from '@/lib/i18n/locale'
import type { Messages } from '@/lib/i18n/messages'
import { compareTexts } from '@/lib/text/comparison'

type CommentVersion = {
  version: number
  body: string
  html: string
  /** What it replaced; nothing if it was the first. */
  before: string | null
  author: { name: string }
  at: Date
}
type Props = {
  versions: CommentVersion[]
  current: number
  words: Messages['discussion']
  locale: Locale
  now: Date
  fill: FillMessage
}

/** The versions of a comment, the newest first, each beside the one it replaced. */
export function HistoryList({ versions, current, words, locale, now, fill }: Props) {
  return (
    <ol className="divide-y divide-line">
      {versions.map((one) => (
        <li key={one.version} id={`v-${one.version}`} className="flex flex-col gap-2 py-4">
          <h2 className="flex flex-wrap items-baseline gap-x-3 font-normal text-ink-3 text-sm">
            <span className="font-medium text-ink">{fill(words.version, { version: one.version })}</span>
            {one.version === current ? <span>{words.current}</span> : null}
            <span>{one.author.name}</span>
            <Timestamp date={one.at} now={now} locale={locale} />
          </h2>
          {one.before === null ? (
            <>
              <p className="text-ink-3 text-xs">{words.first}</p>
              {/* biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised by lib/text/markdown on the server */}
              <div className="prose max-w-measure" dangerouslySetInnerHTML={{ __html: one.html }} />
            </>
          ) : (
            <VersionDiff before={one.before} after={one.body} words={words} />
          )}
        </li>
      ))}
    </ol>
  )
}

/** As they were written, Markdown and all: what changed may be a sign alone. */
function VersionDiff({
  before,
  after,
  words,
}: {
  before: string
  after: string
  words: Messages['discussion']
}) {
  const parts = compareTexts(before, after)
  return (
    <div className="grid gap-x-8 gap-y-3 md:grid-cols-2">
      {(['old', 'new'] as const).map((side) => (
        <section key={side} className="min-w-0">
          <h3 className="text-ink-3 text-xs">{side === 'old' ? words.before : words.after}</h3>
          <p className="whitespace-pre-wrap [overflow-wrap:anywhere]">
            <DiffText parts={parts} side={side} />
          </p>
        </section>
      ))}
    </div>
  )
}
