import type { Locale } from '@/lib/i18n/locale'

/** A page without routes, style sheets and scripts; every text and address in it must be escaped already. */
export function renderBarePage({
  locale,
  scheme = 'light dark',
  title,
  head = '',
  body,
}: {
  locale: Locale
  /** The value of CSS `color-scheme`. */
  scheme?: string
  title: string
  head?: string
  body: string
}): string {
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="${scheme}">
${head}<title>${title}</title>
</head>
<body>
${body}
</body>
</html>
`
}
