import type { z } from 'zod'
import { DomainError } from '@/lib/errors'
import type { JobRequest, JobResponse, ResponseError } from '@/lib/jobs/runner'
import { log } from '@/lib/log'

/** Work of a worker process: its name, what it takes, and what it does. Input and result are plain data. */
export type Job<Name extends string = string, Schema extends z.ZodType = z.ZodType, Result = unknown> = {
  name: Name
  input: Schema
  run(input: z.output<Schema>): Result | Promise<Result>
}

export function defineJob<const Name extends string, Schema extends z.ZodType, Result>(
  job: Job<Name, Schema, Result>,
): Job<Name, Schema, Result> {
  return job
}

/** The resident memory above which a fresh process follows, in bytes. */
const maxRetainedBytes = 300 * 1024 * 1024

/** The worker's end of a `JobRunner`: runs its requests one after another until the asking process is gone. */
export function serveRequests(jobs: Job[]): void {
  let previous = Promise.resolve()
  process.on('message', (request: JobRequest) => {
    previous = previous.then(async () => {
      const answer = await runJob(jobs, request).then(
        (result) => ({ result }),
        (error) => ({ error: toResponseError(error) }),
      )
      const last = process.memoryUsage.rss() > maxRetainedBytes
      const response: JobResponse = { id: request.id, last, ...answer }
      process.send?.(response, () => last && process.exit(0))
    })
  })
  process.on('disconnect', () => process.exit(0))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0))
}

async function runJob(jobs: Job[], { name, input }: JobRequest): Promise<unknown> {
  const job = jobs.find((one) => one.name === name)
  if (!job) throw new Error(`no such job: ${name}`)
  return job.run(job.input.parse(input))
}

function toResponseError(error: unknown): ResponseError {
  if (error instanceof DomainError) return { code: error.code, faults: error.faults }
  log.error({ err: error }, 'work in a worker process failed')
  return { message: error instanceof Error ? error.message : String(error) }
}
