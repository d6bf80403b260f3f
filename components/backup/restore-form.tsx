'use client'

import { type FormEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { FileInput, type FileRules } from '@/components/ui/file-input'
import { Notice } from '@/components/ui/notice'
import { Progress } from '@/components/ui/progress'
import type { Messages } from '@/lib/i18n/messages'

type RestoreState =
  | { at: 'idle' | 'done' }
  | { at: 'sending'; percent: number }
  | { at: 'failed'; message: string }

type Props = { token: string; words: Messages['backup']; rules: FileRules }

/** Sends a backup to an empty server; it goes as it is, so that its size is no matter. */
export function RestoreForm({ token, words, rules }: Props) {
  const [state, setState] = useState<RestoreState>({ at: 'idle' })
  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const input = event.currentTarget.elements.namedItem('backup') as HTMLInputElement
    const file = input.files?.[0]
    if (!file) return input.focus()
    setState({ at: 'sending', percent: 0 })
    upload(file, token, (percent) => setState({ at: 'sending', percent })).then(
      (fault) => setState(fault === null ? { at: 'done' } : { at: 'failed', message: fault || words.lost }),
      () => setState({ at: 'failed', message: words.lost }),
    )
  }
  if (state.at === 'done') {
    return (
      <Notice
        tone="success"
        title={words.restoredTitle}
        action={
          <a href="/sign-in" className="link">
            {words.signIn}
          </a>
        }
      >
        {words.restored}
      </Notice>
    )
  }
  const sending = state.at === 'sending' ? state : null
  return (
    <form onSubmit={send} className="flex flex-col gap-4">
      {state.at === 'failed' ? <Notice tone="danger">{state.message}</Notice> : null}
      <FileInput name="backup" rules={rules} label={words.choose} hint={words.offerText} required />
      {sending ? (
        <Progress
          label={sending.percent < 100 ? words.sending : words.loading}
          value={sending.percent < 100 ? sending.percent : undefined}
        />
      ) : null}
      <Button type="submit" pending={sending !== null}>
        {words.restore}
      </Button>
    </form>
  )
}

/** Null when it is restored, else the sentence that the server says. Only this kind of request tells how much is sent. */
function upload(file: File, token: string, onProgress: (percent: number) => void): Promise<string | null> {
  return new Promise((done, fail) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/api/restore')
    request.setRequestHeader('x-setup-token', token)
    request.setRequestHeader('accept-language', document.documentElement.lang)
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.floor((loaded / total) * 100))
    request.onload = () => done(request.status === 204 ? null : toSentence(request.responseText))
    request.onerror = fail
    request.send(file)
  })
}

function toSentence(problem: string): string {
  try {
    const { detail, errors } = JSON.parse(problem) as { detail?: string; errors?: { detail: string }[] }
    return errors?.[0]?.detail ?? detail ?? ''
  } catch {
    return ''
  }
}
