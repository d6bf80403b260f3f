/** Measures, typefaces and text runs in Typst; a document comes in as JSON under `sys.inputs` only. */
export const textTemplate = `
#let doc = json(bytes(sys.inputs.document))
#let about = json(bytes(sys.inputs.about))
#let look = json(bytes(sys.inputs.look))

#let size = look.size * 1pt
#let pitch = look.pitch * 1pt
// Word leaves no single line of a paragraph on a page.
#let lone-lines = if look.forWord { 100% } else { 0% }
#let type-area = 156mm
#let cell = look.cell * 1pt
#let chinese-document = doc.lang == "zh-CN"
#let tongue(chinese) = if chinese { (lang: "zh", region: "cn") } else { (lang: "en", region: none) }

// Every line reaches half its pitch up and down from its middle, and nothing is put between lines: the grid holds in any typeface.
#let lines(size, pitch) = {
  let half = (pitch - size) / 2
  (size: size, top-edge: 0.88 * size + half, bottom-edge: -0.12 * size - half, tracking: size * look.tracking)
}

// In Chinese a Latin face has Latin letters and digits alone, so that “ ” — … keep their full width.
// In Latin bold stands for 黑体 and italics for 楷体.
#let weights = (title: 700, hei: 500, kai: 500, body: 400, song: 400, strong: 700, code: 400)
#let typeface(face, chinese: chinese-document) = {
  let latin = if chinese { look.latin.map(name => (name: name, covers: "latin-in-cjk")) } else { look.latin }
  let faces = look.faces.at(face).map(it => if "without" in it { (name: it.name, covers: regex("[^" + it.without + "]")) } else { it.name })
  (
    font: if face == "code" { () } else { latin } + faces,
    weight: if face == "hei" and not chinese { 700 } else { weights.at(face) },
    style: if face == "kai" and not chinese { "italic" } else { "normal" },
    ..tongue(chinese),
  )
}

#let in-body = (size: size, pitch: pitch, face: "body", indent: 2 * cell, in-body: true, depth: 0)
#let in-comment = in-body + (size: 0.875 * size, pitch: 0.8625 * pitch, indent: 0pt, in-body: false)
#let in-cell = in-body + (size: 0.75 * size, pitch: 0.69 * pitch, indent: 0pt, in-body: false)
#let in-footnote = in-body + (size: 0.66 * size, pitch: 0.55 * pitch, face: "kai", indent: 0pt, in-body: false)

#let run(one, place) = {
  if one.at("break", default: false) { return linebreak() }
  let on(mark) = one.at(mark, default: false)
  let face = if on("code") { "code" } else if on("italic") { "kai" } else if on("bold") and place.face == "body" { "strong" } else { place.face }
  let chinese = chinese-document or on("chinese")
  let style = typeface(face, chinese: chinese)
  if on("bold") { style.weight = 700 }
  // A line may break between the pieces of a long address; nothing is added to what is read.
  let body = text(..style, one.pieces.map(piece => text(piece)).join(box()))
  if on("together") { body = box(body) }
  if on("strike") { body = strike(body) }
  if "href" in one { body = link(one.href, underline(offset: 0.18em, stroke: 0.5pt, body)) }
  body
}
#let runs(all, place) = all.map(one => run(one, place)).join()

#let set-in(place, body) = {
  set text(..lines(place.size, place.pitch), ..typeface(place.face))
  body
}

// The last letter or word of a text keeps its punctuation and a mark; \`depth\` makes its line that much deeper, so that it
// stays above what is then moved up into that depth.
#let with-end(all, place, mark: none, depth: 0pt) = {
  let last = all.last(default: (:))
  let end = last.at("pieces", default: ("",)).last()
  let tail = end.match(regex("[\\p{P}]*([!-~]{1,24}|[^\\p{P}\\s])[\\p{P}]*$"))
  let below = -lines(place.size, place.pitch).bottom-edge
  let deep(body) = box(inset: (bottom: depth), baseline: below + depth, body)
  if tail == none { return runs(all, place) + mark + if depth > 0pt { deep(none) } }
  let rest = last + (pieces: last.pieces.slice(0, -1) + (end.slice(0, tail.start),))
  runs(all.slice(0, -1) + (rest,), place) + deep(run(last + (pieces: (tail.text,)), place) + mark)
}

// A deep last line takes the one above it along to the next page.
#let paragraph(one, place, depth: 0pt) = {
  set text(costs: (widow: if depth > 0pt { 100% } else { lone-lines }))
  par(
    first-line-indent: (amount: place.indent, all: true),
    justify: not one.ragged,
    if depth > 0pt { with-end(one.runs, place, depth: depth) } else { runs(one.runs, place) },
  )
}
`
