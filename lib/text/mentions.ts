import type { HtmlElement, HtmlNode, HtmlRoot } from '@/lib/text/html-tree'

/** Who is named with @ in a body, by the words that stand behind the sign. */
export type Mention = { kind: 'person' | 'department'; id: string; text: string }

/** A person who can be mentioned; the department tells two people of one name apart. */
export type MentionTarget = { kind: Mention['kind']; id: string; name: string; department: string | null }

/** An @ that is no part of an e-mail address. */
const atSign = /(?<![A-Za-z0-9_])[@＠]/g
const maxCandidateLength = 80
const maxCandidates = 100

/** What stands behind each @ of the running text; not in code and not in links. */
export function findMentionTexts(root: HtmlRoot): string[] {
  const found = new Set<string>()
  const look = (node: HtmlNode) => {
    if (node.type === 'element' && !isOpaque(node)) node.children.forEach(look)
    if (node.type !== 'text') return
    for (const { index } of node.value.matchAll(atSign)) {
      const candidate = node.value.slice(index + 1, index + 1 + maxCandidateLength)
      if (candidate !== '' && found.size < maxCandidates) found.add(candidate)
    }
  }
  root.children.forEach(look)
  return [...found]
}

/** How each can be written; null where the same words could mean somebody else as well. */
export function indexMentionLabels(targets: MentionTarget[]): Map<string, MentionTarget | null> {
  const labels = new Map<string, MentionTarget | null>()
  for (const one of targets) {
    for (const label of mentionLabels(one)) {
      const other = labels.get(label)
      labels.set(label, other === undefined || other?.id === one.id ? one : null)
    }
  }
  return labels
}

/** The plain name first, then with the department in full-width or half-width brackets. */
export function mentionLabels({ name, department }: MentionTarget): string[] {
  return department ? [name, `${name}（${department}）`, `${name}(${department})`] : [name]
}

/** The people mentioned at these positions: the longest name wins, and an ambiguous one is nobody. */
export function resolveMentions(candidates: string[], targets: MentionTarget[]): Mention[] {
  const labels = indexMentionLabels(targets)
  const texts = byLength(labels.keys())
  const found = new Map<string, Mention>()
  for (const candidate of candidates) {
    const text = longestAt(candidate, texts)
    const one = text === undefined ? null : labels.get(text)
    if (text !== undefined && one) found.set(text, { kind: one.kind, id: one.id, text })
  }
  return [...found.values()]
}

/** Returns the tree with every mention as a link to the person; all other text stays. */
export function linkMentions(root: HtmlRoot, mentions: Mention[]): HtmlRoot {
  if (mentions.length === 0) return root
  const known = new Map(mentions.map((mention) => [mention.text, mention]))
  const texts = byLength(known.keys())
  const link = (node: HtmlNode): HtmlNode[] => {
    if (node.type === 'text') return split(node.value, texts, known)
    if (node.type !== 'element' || isOpaque(node)) return [node]
    return [{ ...node, children: node.children.flatMap(link) as HtmlElement['children'] }]
  }
  return { ...root, children: root.children.flatMap(link) }
}

function split(value: string, texts: string[], known: Map<string, Mention>): HtmlNode[] {
  const parts: HtmlNode[] = []
  let done = 0
  for (const { index } of value.matchAll(atSign)) {
    const text = index < done ? undefined : longestAt(value.slice(index + 1), texts)
    const mention = text === undefined ? undefined : known.get(text)
    if (!mention) continue
    const end = index + 1 + mention.text.length
    if (index > done) parts.push({ type: 'text', value: value.slice(done, index) })
    parts.push(elementOf(mention, value.slice(index, end)))
    done = end
  }
  if (done < value.length) parts.push({ type: 'text', value: value.slice(done) })
  return parts
}

function elementOf({ kind, id }: Mention, value: string): HtmlElement {
  const children: HtmlElement['children'] = [{ type: 'text', value }]
  const className = ['mention']
  if (kind === 'department') return { type: 'element', tagName: 'span', properties: { className }, children }
  const href = `/people/${encodeURIComponent(id)}`
  return { type: 'element', tagName: 'a', properties: { className, href }, children }
}

const isOpaque = ({ tagName }: HtmlElement) => tagName === 'a' || tagName === 'code' || tagName === 'pre'

const byLength = (texts: Iterable<string>) => [...texts].sort((a, b) => b.length - a.length)

/** A name in Latin letters ends where its word ends; one in Chinese runs into the sentence. */
function longestAt(candidate: string, texts: string[]): string | undefined {
  return texts.find(
    (text) =>
      candidate.startsWith(text) &&
      !(/[A-Za-z0-9]$/.test(text) && /^[A-Za-z0-9]/.test(candidate.slice(text.length))),
  )
}
