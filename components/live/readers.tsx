'use client'

import { usePathname } from 'next/navigation'
import { useEffect, useState } from 'react'

type Props = { words: { label: string; and: string } }

const shown = 5

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
  const said = names.slice(0, shown).join(words.and)
  return (
    <p className="no-print min-h-5 text-ink-3 text-sm">
      {names.length > 0 ? words.label : null}
      <span lang="zh-CN">{said}</span>
      {names.length > shown ? ` +${names.length - shown}` : null}
    </p>
  )
}
