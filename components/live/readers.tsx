'use client'

import { usePathname } from 'next/navigation'
import { useEffect, useState } from 'react'

type Props = { words: { label: string; and: string } }

const maxShown = 5

/** Who else has this page open, once they are known; asked for whenever somebody comes or goes. */
export function Readers({ words }: Props) {
  const path = usePathname()
  const [names, setNames] = useState<string[]>([])
  useEffect(() => {
    const [, kind = '', id = ''] = path.split('/')
    const ask = async () => {
      const answer = await fetch(`/api/v1/readers?${kind.slice(0, -1)}=${id}`).catch(() => null)
      const found = answer?.ok ? ((await answer.json()) as { items: { name: string }[] }) : { items: [] }
      setNames(found.items.map(({ name }) => name))
    }
    addEventListener('tashan:readers', ask)
    return () => removeEventListener('tashan:readers', ask)
  }, [path])
  const shownNames = names.slice(0, maxShown).join(words.and)
  return (
    <p className="no-print min-h-5 text-ink-3 text-sm">
      {names.length > 0 ? words.label : null}
      <span lang="zh-CN">{shownNames}</span>
      {names.length > maxShown ? ` +${names.length - maxShown}` : null}
    </p>
  )
}
