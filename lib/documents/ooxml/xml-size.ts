/** The most paragraphs and tags of one part: a tree takes far more room and time than its text, and each zips to nothing. */
const mostParagraphs = 10_000
const mostTags = 200_000

/** Why a part of an Office file is not to be read into a tree, counted in its text alone; null where it may. */
export function oversizeOf(xml: string): 'paragraphs' | 'tags' | null {
  const paragraphs = xml.matchAll(/<(?:[\w.-]+:)?p[\s/>]/g)
  for (let count = 0; !paragraphs.next().done; count++) if (count === mostParagraphs) return 'paragraphs'
  return xml.split('<', mostTags + 1).length > mostTags ? 'tags' : null
}
