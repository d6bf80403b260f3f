import { blocksTemplate } from '@/lib/documents/pdf/template-blocks'
import { contentsTemplate } from '@/lib/documents/pdf/template-contents'
import { textTemplate } from '@/lib/documents/pdf/template-text'

/** A4 with the type area of GB/T 9704-2012, 5.2.1, the page number of 7.5, title and byline, then the blocks. */
const pageTemplate = `
#set document(title: about.title, author: about.author, description: about.description, keywords: about.keywords)
#set page(
  paper: "a4",
  margin: (top: 37mm, left: 28mm, right: 26mm, bottom: 35mm),
  // The sources of quotes are counted anew on each page.
  header: counter(footnote).update(0),
  footer-descent: 7mm,
  footer: context {
    let number = counter(page).get().first()
    let odd = calc.odd(number)
    set text(size: 14pt, top-edge: 0.4em, bottom-edge: 0pt, tracking: 0pt, ..typeface("song", chinese: true))
    align(if odd { right } else { left }, pad(..if odd { (right: 14pt) } else { (left: 14pt) }, "— " + str(number) + " —"))
  },
)
#set par(leading: 0pt, spacing: 0pt, justify: true, linebreaks: "simple")
#set block(spacing: 0pt)
#set text(..lines(size, pitch), ..typeface("body"), hyphenate: auto, overhang: false, costs: (widow: lone-lines, orphan: lone-lines, runt: 0%))
#set list(spacing: 0pt, tight: false)
#set enum(spacing: 0pt, tight: false)
#set quote(block: true)
#set footnote(numbering: if chinese-document { "①" } else { "[1]" })
#set footnote.entry(separator: line(length: 30%, stroke: 0.5pt), clearance: 0.4 * pitch, gap: 0pt, indent: 0pt)
#show footnote.entry: it => set-in(in-footnote, it)
#show heading: it => block(sticky: true, width: 100%, above: 0pt, below: 0pt, it.body)
#show title: it => it.body
#show quote.where(block: true): it => it.body

#{
  if "secrecy" in doc {
    let above = in-body + (face: "hei")
    block(width: 100%, sticky: true, set-in(above, par(first-line-indent: 0pt, runs(doc.secrecy, above))))
  }
  let titled = (size: 1.375 * size, pitch: look.titleLine * pitch, face: "title")
  title(block(width: 100%, sticky: true, set-in(titled, align(center, par(justify: false, runs(doc.title, titled))))))
  if "byline" in doc {
    let by = in-body + (face: "kai")
    block(width: 100%, set-in(by, align(center, par(justify: false, runs(doc.byline, by)))))
  }
  v(pitch)
}
#if "contents" in doc { contents(doc.contents) }
#render(doc.blocks, in-body)
#if "attached" in sys.inputs {
  pdf.attach(sys.inputs.attachedName, bytes(sys.inputs.attached), relationship: "supplement", mime-type: "text/html", description: sys.inputs.attachedName)
}
#if "contents" in doc { contents-pages(doc.contents) }
#if look.spareLines > 0 { block(height: look.spareLines * pitch) }
`

/** The whole source; a document only ever comes in as data. */
export const template = textTemplate + blocksTemplate + contentsTemplate + pageTemplate
