'use client'

import { useEffect } from 'react'

/** Marks that nobody is signed in, for the pages from before that the browser may bring back. */
export function SignedOut() {
  useEffect(() => {
    try {
      localStorage.setItem('tashan.out', `${Date.now()}`)
    } catch {}
  }, [])
  return null
}
