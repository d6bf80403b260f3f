import { DomainError } from '@/lib/errors'
import type { JobRequest, JobResponse } from '@/lib/jobs/runner'
import { log } from '@/lib/log'

/** Reports which job runs, so that the asking process knows what a cancellation stops. */
export type JobObserver = { started: (id: string) => void; finished: (id: string) => void }

type RunTask = (task: string, input: unknown, observer: JobObserver) => Promise<unknown>

/** The worker's end of a `JobRunner`: runs its requests one after another until the asking process is gone. */
export function serveRequests(runTask: RunTask): void {
  const send = (response: JobResponse) => process.send?.(response)
  const observer: JobObserver = {
    started: (id: string) => send({ started: id }),
    finished: (id: string) => send({ finished: id }),
  }
  let previous = Promise.resolve()
  process.on('message', ({ id, task, input }: JobRequest) => {
    previous = previous.then(async () => {
      try {
        send({ id, result: await runTask(task, input, observer) })
      } catch (error) {
        send({ id, error: toResponseError(error) })
      }
    })
  })
  process.on('disconnect', () => process.exit(0))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0))
}

function toResponseError(error: unknown): Extract<JobResponse, { error: unknown }>['error'] {
  if (error instanceof DomainError) return { code: error.code, faults: error.faults }
  log.error({ err: error }, 'work in a worker process failed')
  return { message: error instanceof Error ? error.message : String(error) }
}
