/** What a form gets back. Without JavaScript the page is rendered anew with it, and nothing typed is lost. */
export type ActionState = {
  status: 'idle' | 'done' | 'failed'
  message?: string
  /** What kind of failure it is, where the form does more than say so. */
  code?: string
  /** A sentence for each faulty field, by its name. */
  fields?: Record<string, string>
  /** What was typed, to fill the form again. */
  values?: Record<string, string>
  /** Of a conflict: what stands now. */
  detail?: unknown
  result?: unknown
}

export type FormAction = (state: ActionState, form: FormData) => Promise<ActionState>

export const idleState: ActionState = { status: 'idle' }
