import { LocalizedText } from '@/components/reading/localized-text'
import { ActionForm } from '@/components/ui/action-form'
import type { FormAction } from '@/components/ui/action-state'
import { Button } from '@/components/ui/button'
import { KindMark, type MarkedKind } from '@/components/ui/kind-mark'
import { takeawayPath } from '@/lib/addresses'
import type { Locale } from '@/lib/i18n/locale'
import type { Messages } from '@/lib/i18n/messages'

type Linked = {
  id: string
  code: string
  kind: MarkedKind
  title: string
  titleEn: string | null
  reason: string
  reasonEn: string | null
  practiceId: string
  actionId: string
}
type Props = {
  links: Linked[]
  locale: Locale
  words: Messages['takeaways']
  unlink?: { action: FormAction; label: string; id: string }
}

/** The points linked to this one, each with the reason. */
export function LinkList({ links, locale, words, unlink }: Props) {
  return (
    <ul className="mb-4 flex max-w-3xl flex-col gap-3">
      {links.map((link) => (
        <li key={link.id} className="flex items-start justify-between gap-3">
          <div>
            <p className="flex flex-wrap items-center gap-x-3">
              <a href={takeawayPath(link.id)} className="link">
                <span className="tabular me-2 text-ink-3">{link.code}</span>
                <LocalizedText zh={link.title} en={link.titleEn} locale={locale} />
              </a>
              <KindMark kind={link.kind} label={words.kinds[link.kind]} />
            </p>
            <p className="max-w-measure text-ink-2">
              <LocalizedText zh={link.reason} en={link.reasonEn} locale={locale} />
            </p>
          </div>
          {unlink ? (
            <ActionForm
              action={unlink.action}
              fields={{ id: unlink.id, practiceId: link.practiceId, actionId: link.actionId }}
              className="no-print shrink-0"
            >
              <Button type="submit" size="small" variant="quiet" aria-label={`${unlink.label} ${link.code}`}>
                {unlink.label}
              </Button>
            </ActionForm>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
