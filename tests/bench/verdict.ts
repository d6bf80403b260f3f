import type { Result } from '@/tests/bench/result'

/** What of a run must not be: answers that were none, events that were lost. */
export function failuresOf({ measurements, soak }: Result): string[] {
  const failures = measurements.flatMap(({ work, connections, target, median }) =>
    median.errors > 0
      ? [`${work} of ${target} at ${connections} connections: ${median.errors} answers were no 2xx`]
      : [],
  )
  if (!soak) return failures
  const { missed, doubled, disordered, resets, errors } = soak
  if (missed + doubled + disordered + resets + errors > 0)
    failures.push(
      `events: ${missed} not told, ${doubled} told twice, ${disordered} out of order, ${resets} resets, ${errors} posts refused`,
    )
  return failures
}
