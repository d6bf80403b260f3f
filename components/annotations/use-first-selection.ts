import { type RefObject, useEffect, useState } from 'react'

/** Whether words of the text have ever been selected: what can be done with them is not loaded before. */
export function useFirstSelection(root: RefObject<HTMLElement | null>): boolean {
  const [selected, setSelected] = useState(false)
  useEffect(() => {
    if (selected) return
    const look = () => {
      const selection = window.getSelection()
      if (!selection || selection.isCollapsed) return
      if (root.current?.contains(selection.anchorNode) || root.current?.contains(selection.focusNode))
        setSelected(true)
    }
    document.addEventListener('selectionchange', look)
    look()
    return () => document.removeEventListener('selectionchange', look)
  }, [root, selected])
  return selected
}
