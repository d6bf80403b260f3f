import { escapeHtml } from '@/lib/text/escape-html'

/** Markup that may stand as it is. */
export type SafeHtml = { readonly markup: string }

type HtmlPart = SafeHtml | string | number | false | null | undefined

/** Markup from a template: every value is escaped, save what is safe already; what is absent leaves nothing. */
export function html(strings: TemplateStringsArray, ...parts: HtmlPart[]): SafeHtml {
  let markup = strings[0] ?? ''
  for (const [index, part] of parts.entries()) markup += toMarkup(part) + strings[index + 1]
  return { markup }
}

/** Declares that something else has made this markup safe. */
export function safeHtml(markup: string): SafeHtml {
  return { markup }
}

function toMarkup(part: HtmlPart): string {
  if (part === null || part === undefined || part === false) return ''
  return typeof part === 'object' ? part.markup : escapeHtml(String(part))
}
