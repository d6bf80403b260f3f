import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'

type Props = {
  action: (form: FormData) => Promise<void>
  id: string
  up: string
  down: string
}

/** Moves a takeaway one step among its siblings; a plain form, so it needs no JavaScript. */
export function StepButtons({ action, id, up, down }: Props) {
  return (
    <form action={action} className="no-print flex shrink-0 gap-1">
      <input type="hidden" name="id" value={id} />
      <Button
        type="submit"
        size="small"
        variant="quiet"
        name="direction"
        value="up"
        aria-label={up}
        title={up}
      >
        <Icon name="up" />
      </Button>
      <Button
        type="submit"
        size="small"
        variant="quiet"
        name="direction"
        value="down"
        aria-label={down}
        title={down}
      >
        <Icon name="down" />
      </Button>
    </form>
  )
}
