import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

const sample = z.object({
  rate: z.number(),
  p50: z.number(),
  p95: z.number(),
  p99: z.number(),
  serverMs: z.number().nullable(),
  databaseMs: z.number().nullable(),
  bytes: z.number().nullable(),
  statements: z.number().nullable(),
  errors: z.number(),
})

const measurement = z.object({
  work: z.string(),
  title: z.string(),
  kind: z.enum(['rest', 'page']),
  connections: z.number(),
  /** `site`, `against` or `floor`. */
  target: z.string(),
  median: sample,
  rounds: z.array(sample),
})

const soak = z.object({
  oneWriter: z.number(),
  sixteenWriters: z.number(),
  posted: z.number(),
  missed: z.number(),
  doubled: z.number(),
  disordered: z.number(),
  resets: z.number(),
  errors: z.number(),
})

const result = z.object({
  at: z.string(),
  machine: z.object({
    processor: z.string(),
    cores: z.number(),
    memoryGb: z.number(),
    /** Of the last minute, when the run began and when it ended. */
    load: z.array(z.number()),
    node: z.string(),
    postgres: z.string(),
    system: z.string(),
  }),
  commits: z.record(z.string(), z.string()),
  comments: z.number(),
  roundCount: z.number(),
  seconds: z.number(),
  /** Milliseconds that a small write takes to reach the disk, the middle of many. */
  syncMs: z.number(),
  measurements: z.array(measurement),
  soak: soak.optional(),
})

export type Measurement = z.infer<typeof measurement>
export type Soak = z.infer<typeof soak>
export type Result = z.infer<typeof result>

export function readResult(file: string): Result {
  return result.parse(JSON.parse(readFileSync(file, 'utf8')))
}

export function writeResult(file: string, made: Result): void {
  writeFileSync(file, `${JSON.stringify(made, null, 1)}\n`)
}

/** The median of one target under the load, if it was measured. */
export function sampleOf(made: Result, target: string, work: string, connections: number) {
  return made.measurements.find(
    (one) => one.target === target && one.work === work && one.connections === connections,
  )?.median
}
