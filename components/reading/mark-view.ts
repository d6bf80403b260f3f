/** The marks that a text is shown with; the browser keeps it in a cookie that `lib/auth/preferences` reads. */
export type MarkView = 'all' | 'takeaways' | 'annotations' | 'text'

export const markLayers = ['takeaways', 'annotations'] as const
export type MarkLayer = (typeof markLayers)[number]

/** Says whether the text is shown with these marks. */
export function showsLayer(view: MarkView, layer: MarkLayer): boolean {
  return view === 'all' || view === layer
}

/** The view after a press: a layer comes or goes, `text` is the text alone and, pressed again, all. */
export function switchMarks(view: MarkView, pressed: MarkLayer | 'text'): MarkView {
  if (pressed === 'text') return view === 'text' ? 'all' : 'text'
  const shown = markLayers.filter((layer) => showsLayer(view, layer) !== (layer === pressed))
  return shown.length === markLayers.length ? 'all' : (shown[0] ?? 'text')
}
