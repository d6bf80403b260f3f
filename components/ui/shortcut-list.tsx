import type { Shortcut } from '@/components/ui/shortcuts'

/** The keys of a page and what they do. */
export function ShortcutList({ shortcuts }: { shortcuts: Shortcut[] }) {
  return (
    <dl className="shortcuts">
      {shortcuts.map(({ key, label }) => (
        <div key={key}>
          <dt>
            <kbd>{key.toUpperCase()}</kbd>
          </dt>
          <dd>{label}</dd>
        </div>
      ))}
    </dl>
  )
}
