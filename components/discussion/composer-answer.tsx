import { discussionWords } from '@/components/discussion/client-words'
import { SignInAgain } from '@/components/discussion/sign-in-again'
import type { ComposerView } from '@/components/discussion/use-composer-view'
import { Button } from '@/components/ui/button'
import { FieldDescription } from '@/components/ui/field-frame'
import { Notice } from '@/components/ui/notice'
import type { Locale } from '@/lib/i18n/locale'
import type { Messages } from '@/lib/i18n/messages'

export type ComposerAnswerProps = {
  part: 'notice' | 'conflict' | 'fault' | 'preview'
  view: ComposerView
  locale: Locale | undefined
  fieldId: string
  takeCurrent: () => void
}

/** What was answered to a comment that was sent, each part where it belongs in the form. Loaded with the first answer. */
export function ComposerAnswer({ part, view, locale, fieldId, takeCurrent }: ComposerAnswerProps) {
  const words = discussionWords(locale).composer
  const { state, conflict, fault, preview } = view
  if (part === 'conflict')
    return conflict ? <EditConflict words={words} body={conflict.body} take={takeCurrent} /> : null
  if (part === 'fault') return <FieldDescription base={fieldId} error={fault} />
  if (part === 'preview')
    return preview === undefined ? null : (
      <section aria-label={words.previewed} aria-live="polite" className="rounded-md border border-line p-3">
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised by lib/text/markdown on the server */}
        <div className="prose" dangerouslySetInnerHTML={{ __html: preview }} />
      </section>
    )
  return (
    <>
      {state.status === 'failed' && !conflict && !fault ? (
        <Notice tone="danger" title={state.message}>
          {view.draftSaved ? words.draftSaved : null}{' '}
          {view.signIn ? <SignInAgain label={words.signIn} /> : null}
        </Notice>
      ) : null}
      {view.notice ? (
        <Notice tone={view.notice.tone}>
          {view.notice.text}{' '}
          <a href={view.notice.href} className="link">
            {words.view}
          </a>
        </Notice>
      ) : null}
    </>
  )
}

/** What stands now, above one's own words: nothing is lost, the person decides. */
function EditConflict({
  words,
  body,
  take,
}: {
  words: Messages['discussion']['composer']
  body: string
  take: () => void
}) {
  return (
    <Notice tone="warm" title={words.conflict}>
      <section aria-label={words.currentText} className="conflict">
        <p className="font-medium text-sm">{words.currentText}</p>
        <p className="conflict-text">{body}</p>
        <Button size="small" onClick={take}>
          {words.useCurrentText}
        </Button>
      </section>
    </Notice>
  )
}
