/** The most code points of a body in Markdown. */
export const MARKDOWN_MAX_CODE_POINTS = 20_000
