import { fileAddress, groups } from '@/components/exports/formats'
import { buttonClass } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import type { Messages } from '@/lib/i18n/messages'

type Props = { id: string; locale: string; words: Messages['exports'] }

/** Every way to hand the summary in or go on with it, as plain links. */
export function ExportSection({ id, locale, words }: Props) {
  return (
    <section aria-labelledby="export" className="no-print mb-8 border-line border-y py-3">
      <h2 id="export" className="sr-only">
        {words.title}
      </h2>
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <a href={fileAddress(id, 'docx', locale)} download className={buttonClass({ variant: 'primary' })}>
          <Icon name="download" /> {words.word}
        </a>
        <details className="min-w-0 flex-1">
          <summary className="bare touch inline-flex min-h-9 items-center gap-1.5 text-ink-2 hover:text-ink">
            {words.others} <Icon name="down" />
          </summary>
          <div className="mt-2 grid gap-x-8 gap-y-4 md:grid-cols-3">
            {groups.map((group) => (
              <section key={group.name} aria-labelledby={`export-${group.name}`}>
                <h3 id={`export-${group.name}`} className="mb-1 font-medium text-ink-3 text-sm">
                  {words.groups[group.name]}
                </h3>
                <ul>
                  {group.formats.map((format) => (
                    <li key={format} className="py-1">
                      <a href={fileAddress(id, format, locale)} download className="link touch inline-block">
                        {words.formats[format].name}
                      </a>
                      <span className="block text-ink-3 text-sm">{words.formats[format].text}</span>
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </div>
        </details>
      </div>
    </section>
  )
}
