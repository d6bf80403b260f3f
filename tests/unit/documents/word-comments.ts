import { DOMParser, type Element } from '@xmldom/xmldom'

export type Found = {
  author: string
  initials: string
  date: string
  /** The id of the comment it answers. */
  parent: string | null
  done: boolean
  /** The text between its marks: ⏎ a break, ¶ the begin of a paragraph. */
  words: string
  body: string[]
}

/** The comments of a docx with the text they mark, read from its parts; throws for a misplaced mark. */
export function wordComments(parts: Map<string, string>): Found[] {
  const comments = elements(parts.get('word/comments.xml') ?? '<none/>', 'w:comment')
  const more = elements(parts.get('word/commentsExtended.xml') ?? '<none/>', 'w15:commentEx')
  const words = wordsById(parts.get('word/document.xml')!)
  if (words.size !== comments.length) throw new Error('marks without a comment')
  const paraId = (comment: Element) =>
    [...comment.getElementsByTagName('w:p')].at(-1)!.getAttribute('w14:paraId')
  return comments.map((comment) => {
    const extended = more.find((one) => one.getAttribute('w15:paraId') === paraId(comment))
    const parent = comments.find((one) => paraId(one) === extended?.getAttribute('w15:paraIdParent'))
    const attribute = (name: string) => comment.getAttribute(`w:${name}`) ?? ''
    return {
      author: attribute('author'),
      initials: attribute('initials'),
      date: attribute('date'),
      parent: parent?.getAttribute('w:id') ?? null,
      done: extended?.getAttribute('w15:done') === '1',
      words: words.get(attribute('id'))!,
      body: [...comment.getElementsByTagName('w:p')].map((one) =>
        [...one.getElementsByTagName('w:t')].map((run) => run.textContent ?? '').join(''),
      ),
    }
  })
}

function wordsById(document: string): Map<string, string> {
  const words = new Map<string, string>()
  const open = new Set<string>()
  const referred = new Set<string>()
  for (const element of elements(document, '*')) {
    const id = element.getAttribute('w:id') ?? ''
    const add = (text: string) => {
      for (const one of open) words.set(one, words.get(one)! + text)
    }
    if (element.nodeName === 'w:commentRangeStart') {
      if (words.has(id)) throw new Error(`comment ${id} begins twice`)
      words.set(id, '')
      open.add(id)
    }
    if (element.nodeName === 'w:commentRangeEnd' && !open.delete(id))
      throw new Error(`comment ${id} ends before it begins`)
    if (element.nodeName === 'w:commentReference') referred.add(id)
    if (element.nodeName === 'w:t') add(element.textContent ?? '')
    if (element.nodeName === 'w:br') add('⏎')
    if (element.nodeName === 'w:p') add('¶')
  }
  if (open.size > 0 || referred.size !== words.size) throw new Error('a comment without end or reference')
  return words
}

function elements(xml: string, name: string): Element[] {
  return [...new DOMParser().parseFromString(xml, 'text/xml').getElementsByTagName(name)]
}
