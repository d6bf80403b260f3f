import { Button, type ButtonVariant } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'

type Props = {
  open: boolean
  title: string
  text: string
  confirm: string
  cancel: string
  variant: ButtonVariant
  onClose: () => void
  onConfirm: () => void
}

/** Asks whether something is to be done. Loaded when it is first asked for. */
export function ConfirmDialog({ open, title, text, confirm, cancel, variant, onClose, onConfirm }: Props) {
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      description={text}
      close={cancel}
      footer={
        <>
          <Button onClick={onClose}>{cancel}</Button>
          <Button variant={variant} onClick={onConfirm}>
            {confirm}
          </Button>
        </>
      }
    />
  )
}
