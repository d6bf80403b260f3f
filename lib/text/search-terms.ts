const token = /[“"「『＂]([^“”"「」『』＂]+)[”"」』＂]|([^\s“”"「」『』＂]+)/gu
const oneChinese = /^\p{Script=Han}$/u
const maxTerms = 10

export type SearchTerm = { text: string; quoted: boolean }

/**
 * The terms of a search: quoted phrases, and words between blanks. Single Chinese characters in a row are one word
 * typed with blanks (北 斗).
 */
export function parseSearchTerms(query: string): SearchTerm[] {
  const terms: SearchTerm[] = []
  for (const match of query.matchAll(token)) {
    const [, phrase = '', word = ''] = match
    const last = terms.at(-1)
    if (phrase.trim()) terms.push({ text: phrase, quoted: true })
    else if (oneChinese.test(word) && last && !last.quoted && isSpaced(last.text)) last.text += ` ${word}`
    else if (word) terms.push({ text: word, quoted: false })
  }
  if (terms.length === 0) return [{ text: query.trim(), quoted: false }]
  const texts = terms.map(({ text }) => text)
  return terms.filter(({ text }, at) => texts.indexOf(text) === at).slice(0, maxTerms)
}

function isSpaced(text: string): boolean {
  return text.split(' ').every((part) => oneChinese.test(part))
}
