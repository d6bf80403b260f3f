import type { ReactNode } from 'react'

/** Chinese words, marked so that an English page is read out rightly. */
export function ChineseText({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <span lang="zh-CN" className={className}>
      {children}
    </span>
  )
}
