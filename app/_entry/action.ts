import { revalidatePath } from 'next/cache'
import type { z } from 'zod'
import { errorMessage, faultMessage } from '@/app/_entry/error-message'
import { loadPreferences, loadVisitor } from '@/app/_entry/visitor'
import { consumeLimit } from '@/lib/auth/rate-limit'
import { toDomainError } from '@/lib/database-error'
import { DomainError } from '@/lib/errors'
import { logRequestError } from '@/lib/log'
import type { UseCase } from '@/lib/use-case'

/** What a form gets back. Without JavaScript the page is rendered anew with it, and nothing typed is lost. */
export type FormState = {
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

/** Runs a command for a form of our own pages and answers with a state, never with an exception. */
export async function runCommand<Schema extends z.ZodType, Result>(
  run: UseCase<Schema, Result>,
  input: z.input<Schema>,
  form?: FormData,
): Promise<FormState & { result?: Result }> {
  return toFormState(async () => {
    const { caller } = await loadVisitor()
    if (caller.actor) await consumeLimit('write', caller.actor.id)
    return run(caller, input)
  }, form)
}

/** A form's action over one command: what of the form goes in, and what follows. */
export function formAction<Schema extends z.ZodType, Result>(
  run: UseCase<Schema, Result>,
  toInput: (form: FormData) => z.input<Schema>,
  finish: (state: FormState & { result?: Result }, form: FormData) => FormState | Promise<FormState> = (
    state,
  ) => state,
) {
  return async (_: FormState, form: FormData): Promise<FormState> =>
    finish(await runCommand(run, toInput(form), form), form)
}

/** Has the pages at a path drawn anew once something is done. */
export const revalidate = (...path: Parameters<typeof revalidatePath>) =>
  function revalidateWhenDone<State extends FormState>(state: State): State {
    if (state.status === 'done') revalidatePath(...path)
    return state
  }

/** Runs an action that is no use case (signing in) and returns the state of its form. */
export async function toFormState<Result>(
  run: () => Promise<Result>,
  form?: FormData,
): Promise<FormState & { result?: Result }> {
  try {
    return { status: 'done', result: await run() }
  } catch (thrown) {
    const error = toDomainError(thrown)
    const { locale, words } = await loadPreferences()
    const values = toFormValues(form)
    if (!(error instanceof DomainError)) {
      logRequestError(error, {}, 'action failed')
      return { status: 'failed', message: words.errors.unexpected, values }
    }
    const named = error.faults.filter((fault) => fault.path !== '')
    return {
      status: 'failed',
      message: errorMessage(error.code, error.faults, locale),
      code: error.code,
      fields: Object.fromEntries(named.map((fault) => [fault.path, faultMessage(fault, locale)])),
      values,
      detail: error.detail,
    }
  }
}

/** The text fields of a form, passwords and tokens left out. */
export function toFormValues(form?: FormData): Record<string, string> {
  const values: Record<string, string> = {}
  for (const [name, value] of form ?? []) {
    if (typeof value === 'string' && !/password|token|^\$ACTION/i.test(name)) values[name] = value
  }
  return values
}
