import type { MarkView } from '@/components/reading/mark-view'
import { showsLayer, switchMarks } from '@/components/reading/mark-view'
import type { Messages } from '@/lib/i18n/messages'

const options = ['text', 'takeaways', 'annotations'] as const

/** Which marks the text is shown with: links, so that it works without JavaScript; with it, in place. */
export function MarkSwitch({
  view,
  hrefs,
  words,
  onChange,
}: {
  view: MarkView
  /** The page as it is after a press. */
  hrefs: Record<MarkView, string>
  words: Messages['annotations']
  onChange: (view: MarkView) => void
}) {
  return (
    <nav aria-label={words.show} className="segmented mark-switch no-print">
      {options.map((option) => {
        const next = switchMarks(view, option)
        const on = option === 'text' ? view === 'text' : showsLayer(view, option)
        return (
          <a
            key={option}
            href={hrefs[next]}
            className="touch"
            aria-current={on || undefined}
            onClick={(event) => {
              if (event.metaKey || event.ctrlKey || event.shiftKey) return
              event.preventDefault()
              onChange(next)
            }}
          >
            {words.layers[option]}
          </a>
        )
      })}
    </nav>
  )
}
