import { type ButtonVariant, buttonClass } from '@/components/ui/button'

/** The one form of all buttons of the list; what the value of a button says is read by its action. */
export const SETTLE_FORM_ID = 'settle'

type Props = { act: string; variant?: ButtonVariant; shortcut?: 'a' | 'o' | 'u'; children: string }

/** A button of the one form of the list. `act` says what it does to which range, in the version that is seen. */
export function SettleButton({ act, variant, shortcut, children }: Props) {
  return (
    <button
      type="submit"
      form={SETTLE_FORM_ID}
      name="do"
      value={act}
      data-key={shortcut}
      aria-keyshortcuts={shortcut?.toUpperCase()}
      className={buttonClass({ variant, size: 'small' })}
    >
      {children}
    </button>
  )
}
