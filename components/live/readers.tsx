'use client'

import { useEffect, useState } from 'react'

type Props = {
  /** Where they are asked for. */
  href: string
  words: { label: string; and: string }
}

const maxShown = 5

/** Who else has this page open, once they are known; asked for whenever somebody comes or goes. */
export function Readers({ href, words }: Props) {
  const [names, setNames] = useState<string[]>([])
  useEffect(() => {
    const ask = async () => {
      const answer = await fetch(href).catch(() => null)
      const found = answer?.ok ? ((await answer.json()) as { items: { name: string }[] }) : { items: [] }
      setNames(found.items.map(({ name }) => name))
    }
    addEventListener('tashan:readers', ask)
    return () => removeEventListener('tashan:readers', ask)
  }, [href])
  const shownNames = names.slice(0, maxShown).join(words.and)
  if (names.length === 0) return null
  return (
    <p className="readers no-print">
      {words.label}
      <span lang="zh-CN">{shownNames}</span>
      {names.length > maxShown ? ` +${names.length - maxShown}` : null}
    </p>
  )
}
