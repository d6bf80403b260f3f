import { DomainError } from '@/lib/errors'
import { runNextExport } from '@/lib/exports/worker/job'
import { workerTasks } from '@/lib/exports/worker/tasks'
import type { JobRequest, JobResponse } from '@/lib/jobs/runner'
import { log } from '@/lib/log'

/** The other end of a lane: answers its questions one after another until the asking process is gone. */
export function serveRequests(): void {
  const send = (response: JobResponse) => process.send?.(response)
  const observer = {
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

async function runTask(task: string, input: unknown, observer: Parameters<typeof runNextExport>[0]) {
  if (task === 'exports') {
    while (await runNextExport(observer));
    return null
  }
  const run = workerTasks[task as keyof typeof workerTasks] as ((input: never) => unknown) | undefined
  if (!run) throw new Error(`no such task: ${task}`)
  return run(input as never)
}

function toResponseError(error: unknown): Extract<JobResponse, { error: unknown }>['error'] {
  if (error instanceof DomainError) return { code: error.code, faults: error.faults }
  log.error({ err: error }, 'work in a worker process failed')
  return { message: error instanceof Error ? error.message : String(error) }
}
