import type { z } from 'zod'

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
