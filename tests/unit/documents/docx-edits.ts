export type XmlEdit = (xml: string) => string

export const main = 'word/document.xml'
export const styles = 'word/styles.xml'

/** Replaces within the style of that id. */
export const inStyle =
  (id: string, from: string | RegExp, to: string): XmlEdit =>
  (xml) =>
    xml.replace(new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`), (style) =>
      style.replace(from, to),
    )

export const inText =
  (from: string | RegExp, to: string): XmlEdit =>
  (xml) =>
    xml.replace(from, to)

/** Replaces within each paragraph that has these words. */
export const inParagraph =
  (words: string, from: string | RegExp, to: string): XmlEdit =>
  (xml) =>
    xml.replace(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/g, (one) =>
      one.includes(words) ? one.replace(from, to) : one,
    )

/** Adds before each paragraph that has these words. */
export const beforeParagraph = (words: string, added: string): XmlEdit => inParagraph(words, /^/, added)

/** Replaces in every footer that the file names. */
export const inFooters = (from: string | RegExp, to: string): Record<string, XmlEdit> => ({
  'word/footer1.xml': inText(from, to),
  'word/footer2.xml': inText(from, to),
})
