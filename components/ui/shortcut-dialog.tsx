import { Dialog } from '@/components/ui/dialog'
import { ShortcutList } from '@/components/ui/shortcut-list'
import type { Shortcut } from '@/components/ui/shortcuts'

type Props = { title: string; close: string; shortcuts: Shortcut[]; onClose: () => void }

/** All keys of a page. Loaded at the first question mark. */
export default function ShortcutDialog({ title, close, shortcuts, onClose }: Props) {
  return (
    <Dialog open onClose={onClose} title={title} close={close}>
      <ShortcutList shortcuts={shortcuts} />
    </Dialog>
  )
}
