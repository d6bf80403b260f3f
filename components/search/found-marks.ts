/** Punctuation that the page may show in full width. */
const wideMarks: Record<string, string> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
}

/** Matches a text as the page may show it: blanks of any length, marks of either width. */
export function toShownPattern(text: string): string {
  return [...text.trim().replace(/\s+/g, ' ')]
    .map((character) => {
      if (character === ' ') return '\\s+'
      const escaped = character.replace(/[.*+?^${}()|[\]\\/-]/, '\\$&')
      const wide = wideMarks[character]
      return wide ? `(?:${escaped}|${wide})` : escaped
    })
    .join('')
}

/** Marks the texts that `?mark=` names in what the address points at, or in the whole content. */
export function markTerms(): void {
  const texts = (new URLSearchParams(location.search).get('mark') ?? '')
    .split('|')
    .filter((text) => text.trim())
  if (texts.length === 0 || !CSS.highlights) return
  const pointed = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)))
  const scope = pointed || document.getElementById('content')
  if (!scope) return
  const ranges = rangesIn(scope, new RegExp(texts.map(toShownPattern).join('|'), 'gu'))
  CSS.highlights.set('found', new Highlight(...ranges))
  if (!pointed) ranges[0]?.startContainer.parentElement?.scrollIntoView({ block: 'center' })
}

function rangesIn(scope: HTMLElement, pattern: RegExp): Range[] {
  const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT)
  const nodes: { node: Node; start: number }[] = []
  let text = ''
  while (walker.nextNode()) {
    nodes.push({ node: walker.currentNode, start: text.length })
    text += walker.currentNode.nodeValue ?? ''
  }
  const boundary = (at: number, side: 'start' | 'end') => {
    const holder = nodes.findLast(({ start }) => (side === 'start' ? start <= at : start < at)) ?? nodes[0]
    return [holder?.node ?? scope, at - (holder?.start ?? 0)] as const
  }
  return [...text.matchAll(pattern)].map((match) => {
    const range = new Range()
    range.setStart(...boundary(match.index, 'start'))
    range.setEnd(...boundary(match.index + match[0].length, 'end'))
    return range
  })
}
