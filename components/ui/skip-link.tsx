/** First thing on a page for the keyboard. */
export function SkipLink({ label, href = '#content' }: { label: string; href?: string }) {
  return (
    <a
      href={href}
      className="no-print sr-only focus:not-sr-only focus:fixed focus:start-2 focus:top-2 focus:z-50 focus:rounded-md focus:bg-jade focus:px-4 focus:py-2 focus:text-on-jade"
    >
      {label}
    </a>
  )
}
