import { SettleForm, type SettleTarget } from '@/components/revisions/settle-form'
import type { FormAction } from '@/components/ui/action-form'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Messages } from '@/lib/i18n/messages'

type Props = {
  action: FormAction
  words: Messages['revisions']
  /** The fate that was given to a range just now. */
  status: string | undefined
  target: SettleTarget
  conflictMessages: Record<string, string>
}

/** Says what was just made of a range, and takes it back. */
export function SettledNotice({
  action,
  words,
  status: done,
  target: settling,
  conflictMessages: meanwhile,
}: Props) {
  if (!done) return null
  if (!settling.settledAt) return <SuccessNotice>{words.justReopened}</SuccessNotice>
  return (
    <SuccessNotice
      action={
        <SettleForm action={action} target={settling} conflictMessages={meanwhile}>
          <SubmitButton size="small" variant="secondary" name="choice" value="reopen">
            {words.undo}
          </SubmitButton>
        </SettleForm>
      }
    >
      {done === 'orphaned' ? words.justOrphaned : words.justAccepted}
    </SuccessNotice>
  )
}

function SuccessNotice({ action, children }: { action?: React.ReactNode; children: string }) {
  return (
    <Notice tone="success" className="mb-4" action={action}>
      {children}
    </Notice>
  )
}
