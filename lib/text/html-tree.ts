import type { toHtml } from 'hast-util-to-html'

/** The HTML tree (hast). */
export type HtmlRoot = Extract<Parameters<typeof toHtml>[0], { type: 'root' }>
export type HtmlNode = HtmlRoot['children'][number]
export type HtmlElement = Extract<HtmlNode, { type: 'element' }>
