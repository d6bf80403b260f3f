import type { Strong } from 'mdast'
import { defaultHandlers, type Handle } from 'mdast-util-to-markdown'

const chinese =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF01-\uFF60]/u
const mark = /[\p{P}\p{S}]/u

const handle: Handle = (node: Strong, parent, state, info) => {
  const exit = state.enter('strong')
  const tracker = state.createTracker(info)
  const open = tracker.move('**')
  const inner = state.containerPhrasing(node, { after: '*', before: open, ...tracker.current() })
  exit()
  const first = [...inner][0] ?? ''
  const last = [...inner].at(-1) ?? ''
  const plain = opens(info.before, first) && opens(info.after, last)
  return plain ? `**${inner}**` : defaultHandlers.strong(node, parent, state, info)
}

/** Whether a run of `**` between these two is read as a mark, seen from the text it marks. */
function opens(outer: string, inner: string): boolean {
  if (inner === '' || /\s/u.test(inner)) return false
  return !mark.test(inner) || /^$|[\s\p{P}\p{S}]/u.test(outer) || chinese.test(inner) || chinese.test(outer)
}

/**
 * Writes bold beside Chinese as plain `**`: the stock handler would turn the characters around it into entities.
 * Readers with the CJK-friendly rule take it whatever the punctuation; elsewhere the stock handler decides.
 */
export const cjkStrong = Object.assign(handle, { peek: () => '*' })
