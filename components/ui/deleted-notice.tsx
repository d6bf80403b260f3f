import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'

type Props = { action: (form: FormData) => Promise<void>; id: string; text: string; undo: string }

/** Says that a thing was deleted and offers it back. */
export function DeletedNotice({ action, id, text, undo }: Props) {
  return (
    <Notice className="no-print mb-5">
      <form action={action} className="flex flex-wrap items-center justify-between gap-3">
        <input type="hidden" name="id" value={id} />
        <span>{text}</span>
        <Button type="submit" size="small">
          {undo}
        </Button>
      </form>
    </Notice>
  )
}
