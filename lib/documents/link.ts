/** The address as a link of the file, if a reader may safely follow it: web and mail only. */
export function safeLink(url: string | undefined): string | undefined {
  return url && /^(https?:|mailto:)/i.test(url) && URL.canParse(url) ? new URL(url).href : undefined
}
