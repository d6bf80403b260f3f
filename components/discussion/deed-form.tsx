import type { ReactNode } from 'react'
import { AboutField } from '@/components/discussion/about-field'
import type { Frame } from '@/components/discussion/frame'
import { ActionForm, type FormAction } from '@/components/ui/action-form'

type Props = { action: FormAction; id: string; frame: Frame; className?: string; children: ReactNode }

/** Something done to a comment or a thread; the page it stands on is drawn anew. */
export function DeedForm({ action, id, frame, className, children }: Props) {
  return (
    <ActionForm action={action} className={className}>
      <input type="hidden" name="id" value={id} />
      <AboutField about={frame.view.about} />
      {children}
    </ActionForm>
  )
}
