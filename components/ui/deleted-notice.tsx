import { ActionForm } from '@/components/ui/action-form'
import type { FormAction } from '@/components/ui/action-state'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'

type Props = { action: FormAction; id: string; text: string; undo: string }

/** Says that a thing was deleted and offers it back. */
export function DeletedNotice({ action, id, text, undo }: Props) {
  return (
    <Notice className="no-print mb-5">
      <ActionForm
        action={action}
        fields={{ id }}
        className="flex flex-wrap items-center justify-between gap-3"
      >
        <span>{text}</span>
        <Button type="submit" size="small">
          {undo}
        </Button>
      </ActionForm>
    </Notice>
  )
}
