/** What each kind of block looks like, in Typst's language. */
export const blocksTemplate = `
#let heading-faces = ("hei", "kai", "body", "body")

// In the contents of the file levels follow one another without a gap, whatever the level that is seen; the contents on
// paper list the first two levels, and take what an entry says from the supplement.
#let headline(one) = {
  let place = in-body + (face: heading-faces.at(one.level - 1))
  let body = set-in(place, paragraph((runs: one.runs, ragged: false), place))
  heading(level: one.step, outlined: one.level <= 2, bookmarked: true, supplement: metadata(one), body)
}

// A source stands at the foot of the page of its mark; a box around the quote would let it slip to the next.
#let quotation(one, place, depth: 0pt) = {
  let inner = place + (face: "kai")
  let left = if place.in-body { 2 * cell } else { cell }
  let source = if "source" in one and look.footnotes { footnote(runs(one.source, in-footnote)) }
  let below = if "source" in one and not look.footnotes { in-body + (size: 0.75 * size, face: "kai") }
  quote(block: true, set-in(inner, {
    for (at, line) in one.lines.enumerate() {
      let last = at == one.lines.len() - 1
      let depth = if last and below == none { depth } else { 0pt }
      par(
        first-line-indent: (amount: left + place.indent, all: true),
        hanging-indent: left,
        justify: not line.ragged,
        if last and source != none or depth > 0pt { with-end(line.runs, inner, mark: source, depth: depth) } else { runs(line.runs, inner) },
      )
    }
  }))
  if below != none {
    pad(left: 4 * cell, right: cell, set-in(below, align(right, par(runs(one.source, below)))))
  }
}

// A table that has room on one page is not torn apart; a longer one repeats its header.
#let grid-table(one) = {
  let place(head) = in-cell + (face: if head { "hei" } else { "body" })
  let set-cell(cell, at, head, whole) = table.cell(
    breakable: not whole,
    align: horizon + if head or one.centred.at(at) { center } else { left },
    set-in(place(head), { set text(hyphenate: not chinese-document); par(justify: false, runs(cell.runs, place(head))) }),
  )
  let row(cells, head, whole) = cells.enumerate().map(((at, cell)) => set-cell(cell, at, head, whole))
  let whole = table(
    columns: one.widths.map(width => if width == 0 { auto } else { width * 1fr }),
    inset: (x: 4pt, y: 2pt),
    stroke: 0.5pt,
    ..if one.header.len() > 0 { (table.header(repeat: true, ..row(one.header, true, true)),) },
    ..one.rows.zip(one.whole).map(((cells, whole)) => row(cells, false, whole)).flatten(),
  )
  if "caption" in one {
    let place = place(true) + if look.forWord { (pitch: pitch) }
    block(sticky: true, width: 100%, set-in(place, align(center, par(runs(one.caption, place)))))
  }
  layout(area => {
    let together = one.rows.len() <= 10 and measure(whole, width: area.width).height < 10 * pitch
    block(breakable: not together, whole)
  })
  v(0.4 * pitch)
}

// Unit and name are centred on each other, and the date begins two characters right of them; whichever reaches further
// right ends two characters in.
#let signed(one) = context layout(area => {
  let lines = one.signed.map(line => set-in(in-body, runs(line, in-body)))
  let date = set-in(in-body, runs(one.date, in-body))
  let widths = lines.map(line => measure(line).width)
  let widest = calc.max(0pt, ..widths)
  let after = if lines.len() == 0 { 0pt } else { 2 * cell }
  let wide = calc.max(widest, after + measure(date).width)
  let left = calc.max(0pt, area.width - 2 * cell - wide)
  block(breakable: false, width: 100%, {
    v(pitch)
    for (at, line) in lines.enumerate() {
      pad(left: left + (widest - widths.at(at)) / 2, par(first-line-indent: 0pt, justify: false, line))
    }
    pad(left: left + if wide > area.width - 2 * cell { 0pt } else { after }, par(first-line-indent: 0pt, justify: false, date))
  })
})

// To whom the paper goes stands at the foot of its last page, between rules.
#let imprint(one) = {
  let last = one.lines.len() - 1
  v(1fr)
  block(breakable: false, width: 100%, for (at, line) in one.lines.enumerate() {
    let rules = (top: if at == 0 { 1pt } else { 0.7pt }, ..if at == last { (bottom: 1pt) })
    block(width: 100%, stroke: rules, inset: (x: cell), set-in(in-comment, par(first-line-indent: 0pt, hanging-indent: line.hanging * 1em, justify: false, runs(line.runs, in-comment))))
  })
}

// 附件 stands in the first line of a new page, its title in the third.
#let annex(one) = {
  let named = in-body + (face: "hei")
  let titled = (size: 1.375 * size, pitch: look.titleLine * pitch, face: "title")
  pagebreak(weak: true)
  block(sticky: true, set-in(named, par(first-line-indent: 0pt, runs(one.label, named))))
  v(pitch)
  block(width: 100%, sticky: true, set-in(titled, align(center, par(justify: false, runs(one.title, titled)))))
  v(pitch)
}

// Lists of GB/T 9704 count as its lower levels do, and have dashes for dots.
#let markers = if chinese-document { ([–],) } else { ("●", "○", "■").map(mark => text(0.625em, baseline: -0.2em, mark)) }
#let numberings = if chinese-document { ("1.", "（1）", "①") } else { ("1.", "a.", "i.") }
#let nth(all, depth) = all.at(calc.rem(depth, all.len()))

// Whether the last line of a block can be made deeper.
#let has-end(one) = {
  if one.kind == "paragraph" { one.runs.len() > 0 }
  else if one.kind == "quote" { look.footnotes and one.lines.len() > 0 and one.lines.last().runs.len() > 0 }
  else if one.kind == "list" { one.items.len() > 0 and one.items.last().len() > 0 and has-end(one.items.last().last()) }
  else { false }
}

// The names of the annexes and the signature end a text.
#let ending-kinds = ("annex-list", "signature")

// A signature stands with the last line before it: that is set as deep as what ends the text, which is then moved up into it.
#let render(all, place, depth: 0pt) = {
  let draw(one, depth) = {
    if one.kind == "heading" { headline(one) }
    else if one.kind == "paragraph" { paragraph(one, place, depth: depth) }
    else if one.kind == "label" { block(sticky: true, paragraph(one, in-body + (face: "strong"))) }
    else if one.kind == "quote" { quotation(one, place, depth: depth) }
    else if one.kind == "table" { grid-table(one) }
    else if one.kind == "signature" { signed(one) }
    else if one.kind == "annex-list" { v(pitch); block(sticky: true, paragraph((runs: one.runs, ragged: false), in-body)) }
    else if one.kind == "annex" { annex(one) }
    else if one.kind == "imprint" { imprint(one) }
    else if one.kind == "list" {
      let inner = place + (indent: 0pt, depth: place.depth + 1)
      let last = one.items.len() - 1
      let items = one.items.enumerate().map(((at, item)) => render(item, inner, depth: if at == last { depth } else { 0pt }))
      let left = if place.in-body and place.depth == 0 { 2 * cell } else { 0pt }
      if one.ordered { enum(numbering: nth(numberings, place.depth), indent: left, body-indent: 0.25em, ..items) }
      else { list(marker: nth(markers, place.depth), indent: left, body-indent: 0.5em, ..items) }
    }
    else if one.kind == "comment" {
      let head = in-comment + (face: "kai")
      pad(left: 2 * cell + one.depth * 2 * cell, block(width: 100%, stroke: (left: 1pt + luma(128)), inset: (left: 0.6 * cell), {
        block(sticky: true, set-in(head, par(justify: false, runs(one.head, head))))
        set-in(in-comment, render(one.blocks, in-comment))
      }))
    }
  }
  for (at, one) in all.enumerate() {
    // What ends the text behind a block of another kind. No function of the whole list: each call would read all of it.
    let ending = ()
    let next = if one.kind in ending-kinds { all.len() } else { at + 1 }
    while next < all.len() and all.at(next).kind in ending-kinds {
      ending.push(all.at(next))
      next += 1
    }
    if ending.len() == 0 { draw(one, if at == all.len() - 1 { depth } else { 0pt }) }
    else if has-end(one) {
      context {
        let height = measure(for one in ending { draw(one, 0pt) }, width: type-area).height
        draw(one, height)
        v(-height)
      }
    }
    else { block(sticky: true, width: 100%, draw(one, 0pt)) }
  }
}
`
