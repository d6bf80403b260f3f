/** The table of contents of a long paper, in Typst's language. */
export const contentsTemplate = `
#let has-contents(one) = counter(page).final().first() > one.beyond
#let page-of(heading) = counter(page).at(heading.location()).first()

// Headings as they stand in the text, dots and the page at the right; what wraps is set in and leaves the pages their column.
#let contents-entry(it) = {
  let one = it.element.supplement.value
  let column = if look.forWord { 0pt } else { 2 * cell }
  let dots = box(width: 1fr, baseline: -lines(size, pitch).bottom-edge, repeat(gap: 0.15em)[.])
  let number = [#str(page-of(it.element))#h(-column)]
  let left = if one.level == 2 { 2 * cell } else { 0pt }
  block(breakable: false, width: 100%, inset: (left: left, right: column), par(
    first-line-indent: 0pt,
    hanging-indent: 2 * cell,
    link(it.element.location(), runs(one.runs, in-body) + dots + number),
  ))
}

// The contents depend on the number of pages, which they only add to: once there, they stay.
#let contents(one) = context if has-contents(one) {
  let named = in-body + (face: "hei")
  block(width: 100%, sticky: true, set-in(named, align(center, par(justify: false, runs(one.title, named)))))
  show outline.entry: contents-entry
  outline(title: none)
  pagebreak()
}

// The pages of the headings, for contents in Word.
#let contents-pages(one) = context {
  let pages = if has-contents(one) { query(heading.where(outlined: true)).map(page-of) }
  [#metadata(pages) <contents-pages>]
}
`
