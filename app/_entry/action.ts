import { revalidatePath } from 'next/cache'
import type { z } from 'zod'
import { errorMessage, faultMessage } from '@/app/_entry/error-message'
import { loadPreferences, loadVisitor } from '@/app/_entry/visitor'
import type { ActionState } from '@/components/ui/action-state'
import { consumeLimit } from '@/lib/auth/rate-limit'
import { toDomainError } from '@/lib/database-error'
import { DomainError } from '@/lib/errors'
import { logRequestError } from '@/lib/log'
import type { UseCase } from '@/lib/use-case'

/** Runs a command for a form of our own pages and answers with a state, never with an exception. */
export async function runCommand<Schema extends z.ZodType, Result>(
  run: UseCase<Schema, Result>,
  input: z.input<Schema>,
  form?: FormData,
): Promise<ActionState & { result?: Result }> {
  return toActionState(async () => {
    const { caller } = await loadVisitor()
    if (caller.actor) await consumeLimit('write', caller.actor.id)
    return run(caller, input)
  }, form)
}

/** A form's action over one command: what of the form goes in, and what follows. */
export function formAction<Schema extends z.ZodType, Result>(
  run: UseCase<Schema, Result>,
  toInput: (form: FormData) => z.input<Schema>,
  finish: (state: ActionState & { result?: Result }, form: FormData) => ActionState | Promise<ActionState> = (
    state,
  ) => state,
) {
  return async (_: ActionState, form: FormData): Promise<ActionState> =>
    finish(await runCommand(run, toInput(form), form), form)
}

/** Has the pages at a path drawn anew once something is done. */
export const revalidate = (...path: Parameters<typeof revalidatePath>) =>
  function revalidateWhenDone<State extends ActionState>(state: State): State {
    if (state.status === 'done') revalidatePath(...path)
    return state
  }

/** Runs an action that is no use case (signing in) and returns the state of its form. */
export async function toActionState<Result>(
  run: () => Promise<Result>,
  form?: FormData,
): Promise<ActionState & { result?: Result }> {
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
