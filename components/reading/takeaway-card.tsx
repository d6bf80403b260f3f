import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { placeBar } from '@/components/annotations/bar-position'
import { toDomRanges } from '@/components/reading/text-position'
import { apiPath } from '@/lib/addresses'

type Statement = { statement: string; statementEn: string | null }

/** What was asked for once on this page. */
const statements = new Map<string, Promise<Statement | null>>()

function loadStatement(id: string): Promise<Statement | null> {
  const asked = statements.get(id)
  if (asked) return asked
  const found = fetch(apiPath('takeaways', id))
    .then((answer) => (answer.ok ? (answer.json() as Promise<Statement>) : null))
    .catch(() => null)
  statements.set(id, found)
  void found.then((statement) => statement ?? statements.delete(id))
  return found
}

/** What a code in the text stands for, beside it: title, statement, open discussions; its passage is underlined. */
export default function TakeawayCard({ code }: { code: HTMLAnchorElement }) {
  const id = useId()
  const card = useRef<HTMLDivElement>(null)
  const [statement, setStatement] = useState<Statement | null>(null)
  const english = document.documentElement.lang === 'en'

  useEffect(() => {
    let shown = true
    void loadStatement(code.pathname.split('/').at(-1) ?? '').then((found) => shown && setStatement(found))
    code.setAttribute('aria-describedby', id)
    return () => {
      shown = false
      code.removeAttribute('aria-describedby')
    }
  }, [code, id])

  useEffect(() => {
    const [start = 0, end = 0] = (code.dataset.range ?? '').split('-').map(Number)
    const text = code.closest<HTMLElement>('.source-text')
    if (!text || !('highlights' in CSS)) return
    CSS.highlights.set('evidence-pointed', new Highlight(...toDomRanges(text, { start, end })))
    return () => void CSS.highlights.delete('evidence-pointed')
  }, [code])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the statement makes it higher
  useLayoutEffect(() => {
    const place = () => {
      const box = code.getBoundingClientRect()
      const { clientWidth: width, clientHeight: height } = document.documentElement
      if (!card.current) return
      const { left, top } = placeBar(
        box,
        (box.left + box.right) / 2,
        false,
        card.current.getBoundingClientRect(),
        {
          width,
          height,
        },
      )
      card.current.style.left = `${left}px`
      card.current.style.top = `${top}px`
    }
    place()
    window.addEventListener('scroll', place, { passive: true, capture: true })
    return () => window.removeEventListener('scroll', place, { capture: true })
  }, [code, statement])

  const { discussions } = code.dataset
  return (
    <div ref={card} id={id} role="tooltip" className="takeaway-card no-print">
      <b>{code.getAttribute('aria-label')}</b>
      {statement ? (
        <p lang={english && statement.statementEn ? undefined : 'zh-CN'}>
          {(english && statement.statementEn) || statement.statement}
        </p>
      ) : null}
      {discussions ? <small>{discussions}</small> : null}
    </div>
  )
}
