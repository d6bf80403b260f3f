'use client'

import { Button } from '@/components/ui/button'
import { ToastRegion, toast } from '@/components/ui/toast'

export function Toasts({
  saved,
  deleted,
  words,
}: {
  saved: string
  deleted: string
  words: { messages: string; close: string; undo: string }
}) {
  return (
    <>
      <Button onClick={() => toast(saved)}>{saved}</Button>
      <Button onClick={() => toast(deleted, { label: words.undo, run: () => toast(words.undo) })}>
        {deleted}
      </Button>
      <ToastRegion label={words.messages} close={words.close} />
    </>
  )
}
