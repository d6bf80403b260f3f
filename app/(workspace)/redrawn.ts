import { revalidatePath } from 'next/cache'
import type { FormState } from '@/app/_entry/action'
import { text } from '@/app/_entry/form'
import { type About, pageOf } from '@/components/discussion/address'

/** What the form of a discussion is about. */
export function aboutOf(form: FormData): About {
  const annotationId = text(form, 'annotationId')
  return annotationId ? { annotationId } : { takeawayId: text(form, 'takeawayId') }
}

/** Has the page of a discussion drawn anew once something was done there. */
export async function redrawn(form: FormData, state: FormState): Promise<FormState> {
  if (state.status === 'done') revalidatePath(pageOf(aboutOf(form)))
  const { status, message, code, fields, values, detail, result } = state
  return { status, message, code, fields, values, detail, result }
}
