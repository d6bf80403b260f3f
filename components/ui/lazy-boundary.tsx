import { type ReactNode, Suspense } from 'react'

/**
 * What is loaded late. The server waits for it, as a page without JavaScript has nothing to put it in afterwards; in
 * the browser all else goes on meanwhile.
 */
export function LazyBoundary({ live, children }: { live: boolean; children: ReactNode }) {
  return live ? <Suspense>{children}</Suspense> : children
}
