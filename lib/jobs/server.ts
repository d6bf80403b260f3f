import { DomainError } from '@/lib/errors'
import type { JobRequest, JobResponse, ResponseError } from '@/lib/jobs/runner'
import { log } from '@/lib/log'

/** Reports which job runs, so that the asking process knows what a cancellation stops. */
export type JobObserver = { started: (id: string) => void; finished: (id: string) => void }

const maxRetainedBytes = 500 * 1024 * 1024

/** Whether a job has left this process above 500 MB of resident memory, so that a fresh one should follow. */
export function isTooLarge(): boolean {
  return process.memoryUsage.rss() > maxRetainedBytes
}

type RunTask = (task: string, input: unknown, observer: JobObserver) => Promise<unknown>

/** The worker's end of a `JobRunner`: runs its requests one after another until the asking process is gone. */
export function serveRequests(runTask: RunTask): void {
  const send = (response: JobResponse, onSent = () => {}) => process.send?.(response, onSent)
  const observer: JobObserver = {
    started: (id: string) => send({ started: id }),
    finished: (id: string) => send({ finished: id }),
  }
  let previous = Promise.resolve()
  process.on('message', ({ id, task, input }: JobRequest) => {
    previous = previous.then(async () => {
      const answer = await runTask(task, input, observer).then(
        (result) => ({ result }),
        (error) => ({ error: toResponseError(error) }),
      )
      if (!isTooLarge()) send({ id, ...answer })
      else send({ id, ...answer, last: true }, () => process.exit(0))
    })
  })
  process.on('disconnect', () => process.exit(0))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0))
}

function toResponseError(error: unknown): ResponseError {
  if (error instanceof DomainError) return { code: error.code, faults: error.faults }
  log.error({ err: error }, 'work in a worker process failed')
  return { message: error instanceof Error ? error.message : String(error) }
}
