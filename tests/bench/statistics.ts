/** One target under one load for some seconds; null is what a target that answered nothing cannot tell. */
export type Sample = {
  /** Answers of 2xx in a second. */
  rate: number
  /** Milliseconds. */
  p50: number
  p95: number
  p99: number
  /** Processor milliseconds a request. */
  serverMs: number | null
  databaseMs: number | null
  /** Bytes of an answer with its head. */
  bytes: number | null
  statements: number | null
  /** Answers other than 2xx, broken connections and timeouts. */
  errors: number
}

/** The value that so many percent are not above; 0 of nothing. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? 0
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = sorted.length / 2
  if (sorted.length === 0) return 0
  return Number.isInteger(middle) ? (sorted[middle - 1]! + sorted[middle]!) / 2 : sorted[Math.floor(middle)]!
}

/** The medians of the rounds, field by field; of errors the sum. */
export function medianSample(rounds: readonly Sample[]): Sample {
  const of = (field: keyof Sample) => {
    const values = rounds.map((round) => round[field]).filter((value) => value !== null)
    return values.length > 0 ? median(values) : null
  }
  return {
    rate: of('rate') ?? 0,
    p50: of('p50') ?? 0,
    p95: of('p95') ?? 0,
    p99: of('p99') ?? 0,
    serverMs: of('serverMs'),
    databaseMs: of('databaseMs'),
    bytes: of('bytes'),
    statements: of('statements'),
    errors: rounds.reduce((sum, round) => sum + round.errors, 0),
  }
}
