'use client'

import { usePathname } from 'next/navigation'

/** The server writes what happened to its log; here only the number to ask with. Both languages: it may be the words that failed. */
export default function ErrorBoundary({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  return (
    <section
      role="alert"
      className="mx-auto flex min-h-[60dvh] max-w-xl flex-col items-start justify-center gap-4 px-4 py-12"
    >
      <h1 className="font-serif text-2xl">出了点问题 / Something went wrong</h1>
      <p className="text-ink-2">
        系统没有完成这次请求，已记录。您填写的内容仍保留在本机，可以重试。
        <br />
        <span lang="en">
          The request was not completed; it is recorded. What you typed is kept on this device.
        </span>
      </p>
      <div className="flex flex-wrap items-center gap-4">
        <button type="button" className="touch button primary" onClick={reset}>
          重试 / Try again
        </button>
        <a href={`/feedback?from=${encodeURIComponent(usePathname())}`} className="link">
          意见反馈 / Feedback
        </a>
      </div>
      {error.digest ? <p className="text-ink-3 text-sm">{error.digest}</p> : null}
    </section>
  )
}
