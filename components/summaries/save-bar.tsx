import { Button } from '@/components/ui/button'
import type { Messages } from '@/lib/i18n/messages'

type Props = {
  submit: string
  pending: boolean
  dirty: boolean
  live: boolean
  previewed: boolean
  onPreview: () => void
  words: Messages['composer']
}

/** Saving, whether there is something to save, and the pages; always in sight. */
export function SaveBar({ submit, pending, dirty, live, previewed, onPreview, words }: Props) {
  return (
    <div className="save-bar no-print sticky-bar bottom-(--foot) z-20 -mx-4 flex flex-wrap items-center gap-3 border-line border-t bg-paper px-4 py-2.5 sm:mx-0 sm:px-0">
      <Button
        type="submit"
        variant="primary"
        name="step"
        value="save"
        aria-busy={pending || undefined}
        aria-disabled={pending || undefined}
      >
        {submit}
      </Button>
      {live ? (
        <Button aria-expanded={previewed} onClick={onPreview}>
          {previewed ? words.pages.hide : words.pages.show}
        </Button>
      ) : null}
      <span className="text-ink-3 text-sm">{dirty ? words.unsaved : ''}</span>
    </div>
  )
}
