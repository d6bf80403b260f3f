const copiedStyles = [
  ...['box-sizing', 'width', 'tab-size', 'letter-spacing', 'word-spacing', 'line-height', 'text-indent'],
  ...['font-family', 'font-size', 'font-weight', 'font-style', 'font-variant', 'text-transform'],
  ...['padding-top', 'padding-right', 'padding-bottom', 'padding-left'],
  ...['border-top-width', 'border-right-width', 'border-bottom-width', 'border-left-width', 'border-style'],
]

/** Where a character of a text field is on the screen; browsers do not say, so the text is laid out once more unseen. */
export function caretPosition(
  field: HTMLTextAreaElement,
  at: number,
): { left: number; top: number; bottom: number } {
  const style = getComputedStyle(field)
  const mirror = document.createElement('div')
  for (const name of copiedStyles) mirror.style.setProperty(name, style.getPropertyValue(name))
  Object.assign(mirror.style, {
    position: 'absolute',
    inset: '0 auto auto 0',
    visibility: 'hidden',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'break-word',
  })
  mirror.textContent = field.value.slice(0, at)
  const mark = document.createElement('span')
  mark.textContent = field.value.slice(at, at + 1) || '@'
  mirror.append(mark)
  document.body.append(mirror)
  const [whole, sign] = [mirror.getBoundingClientRect(), mark.getBoundingClientRect()]
  mirror.remove()
  const box = field.getBoundingClientRect()
  const top = box.top + sign.top - whole.top - field.scrollTop
  return { left: box.left + sign.left - whole.left, top, bottom: top + sign.height }
}
