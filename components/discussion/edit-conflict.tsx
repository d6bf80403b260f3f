import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { Messages } from '@/lib/i18n/messages'

/** What stands now, above one's own words: nothing is lost, the person decides. */
export function EditConflict({
  words,
  body,
  take,
}: {
  words: Messages['discussion']['composer']
  body: string
  take: () => void
}) {
  return (
    <Notice tone="warm" title={words.conflict}>
      <section aria-label={words.currentText} className="conflict">
        <p className="font-medium text-sm">{words.currentText}</p>
        <p className="conflict-text">{body}</p>
        <Button size="small" onClick={take}>
          {words.useCurrentText}
        </Button>
      </section>
    </Notice>
  )
}
