import type { ReactNode } from 'react'
import { toDocumentPart } from '@/app/_entry/document-part'
import { Markup } from '@/components/ui/markup'
import { renderMarkup } from '@/components/ui/render-markup'

/**
 * Plain components, drawn once on the server and sent once: a document holds them as HTML alone, without the data
 * from which React would draw them again.
 */
export async function StaticHtml({ children, className }: { children: ReactNode; className?: string }) {
  const markup = renderMarkup(children)
  if (markup === '') return null
  const drawn = await toDocumentPart(markup)
  return 'key' in drawn ? (
    <Markup documentKey={drawn.key} className={className} />
  ) : (
    <Markup html={drawn.part} className={className} />
  )
}
