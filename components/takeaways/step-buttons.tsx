import { ActionForm } from '@/components/ui/action-form'
import type { FormAction } from '@/components/ui/action-state'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'

type Props = { action: FormAction; id: string; labels: Record<'up' | 'down', string> }

/** Moves a takeaway one step among its siblings. */
export function StepButtons({ action, id, labels }: Props) {
  return (
    <ActionForm action={action} fields={{ id }} className="no-print flex shrink-0 gap-1">
      {(['up', 'down'] as const).map((direction) => (
        <Button
          key={direction}
          type="submit"
          size="small"
          variant="quiet"
          name="direction"
          value={direction}
          aria-label={labels[direction]}
          title={labels[direction]}
        >
          <Icon name={direction} />
        </Button>
      ))}
    </ActionForm>
  )
}
