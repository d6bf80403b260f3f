import { displayed } from '@/lib/documents/displayed'
import { safeLink } from '@/lib/documents/link'
import type { Inline } from '@/lib/documents/model'

/** A run as the template takes it: its text in pieces between which a line may break. */
export type Run =
  | { break: true }
  | {
      pieces: string[]
      bold?: true
      italic?: true
      strike?: true
      code?: true
      href?: string
      /** Set as Chinese in a document in another language. */
      chinese?: true
    }

/** `ragged`: justified, its lines would be torn apart by words that cannot be broken well. */
export type Line = { runs: Run[]; ragged: boolean }

/** Longer Latin words than this may break anywhere: an address or a checksum is wider than the line. */
const longestWord = { line: 20, cell: 12 }

/** The runs of one paragraph for the template; without characters that have no shape of their own. */
export function line(inlines: Inline[], widen: boolean, place: keyof typeof longestWord = 'line'): Line {
  const longest = longestWord[place]
  const runs = displayed(inlines, widen).flatMap((inline): Run[] => {
    if (inline.kind === 'break') return [{ break: true }]
    const shown = visible(inline.text)
    if (!shown) return []
    const { bold, italic, strike, code } = inline
    const href = safeLink(inline.href)
    return [
      {
        pieces: pieces(shown, longest),
        ...(bold ? { bold } : {}),
        ...(italic ? { italic } : {}),
        ...(strike ? { strike } : {}),
        ...(code ? { code } : {}),
        ...(href ? { href } : {}),
        ...(/\p{Script=Han}/u.test(shown) ? { chinese: true } : {}),
      },
    ]
  })
  return { runs, ragged: runs.some((run) => 'pieces' in run && run.pieces.length > 1) }
}

/** Joiners, marks of direction and choices of variant only show as boxes; tabs and Unicode's own line ends become blanks. */
function visible(text: string): string {
  return text.replace(/[\t\u2028\u2029]/g, ' ').replace(/\p{Cf}|\p{Variation_Selector}/gu, '')
}

function pieces(text: string, longest: number): string[] {
  const words = text.match(/[!-~]+|[^!-~]+/g) ?? []
  const parts: string[] = []
  let open = false
  for (const word of words) {
    const long = /^[!-~]/.test(word) && word.length > longest
    const split = long ? (word.match(/[^/?&=_.-]{1,4}[/?&=_.-]*|[/?&=_.-]+/g) ?? []) : [word]
    // Ordinary words stay one text with what stands before them, so that they are shaped and spaced as one.
    if (open && split[0] !== undefined) parts.push(`${parts.pop()}${split.shift()}`)
    parts.push(...split)
    open = parts.length > 0
  }
  return parts
}
