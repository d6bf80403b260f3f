import { cleanText } from '@/lib/documents/clean'
import type { Inline, Text } from '@/lib/documents/model'
import { fullWidthPunctuation } from '@/lib/text/punctuation'

/**
 * The inlines of a paragraph as displayed: clean, line feeds as breaks, with `widen` half-width marks beside
 * Chinese full-width (GB/T 15834) but in code and bare URLs.
 */
export function toDisplayText(inlines: Inline[], widen: boolean): Inline[] {
  const clean = inlines.flatMap((inline) => (inline.kind === 'break' ? [inline] : splitLines(inline)))
  if (!widen) return clean
  const mask = (inline: Inline) =>
    inline.kind === 'break' ? '\n' : isVerbatim(inline) ? '\uE000'.repeat(inline.text.length) : inline.text
  const wide = fullWidthPunctuation(clean.map(mask).join(''))
  let at = 0
  return clean.map((inline) => {
    const start = at
    at += mask(inline).length
    return inline.kind === 'break' || isVerbatim(inline) ? inline : { ...inline, text: wide.slice(start, at) }
  })
}

function isVerbatim(inline: Text): boolean {
  return inline.code === true || inline.href === inline.text
}

/** A line feed inside a run would be a mere blank on the page. */
function splitLines(inline: Text): Inline[] {
  return cleanText(inline.text)
    .split('\n')
    .flatMap((line, at): Inline[] => [
      ...(at > 0 ? [{ kind: 'break' as const }] : []),
      { ...inline, text: line },
    ])
}
