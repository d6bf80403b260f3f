import { readdirSync, readFileSync } from 'node:fs'

const millisecondsPerTick = 10

/** What /proc/…/stat says: the parent, and the ticks of the process and of its ended children. */
export function parseStat(stat: string): { parent: number; ticks: number } {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0)
  return { parent: Number(fields[1]), ticks }
}

/** Processor milliseconds so far of the process and all below it; null where there is no /proc. */
export function processorTime(pid: number): number | null {
  const processes = new Map<number, { parent: number; ticks: number }>()
  try {
    for (const name of readdirSync('/proc')) {
      if (/^\d+$/.test(name)) addProcess(processes, Number(name))
    }
  } catch {
    return null
  }
  return sumOfTree(processes, pid) * millisecondsPerTick
}

function addProcess(processes: Map<number, { parent: number; ticks: number }>, pid: number) {
  try {
    processes.set(pid, parseStat(readFileSync(`/proc/${pid}/stat`, 'utf8')))
  } catch {
    // It has ended since.
  }
}

/** The ticks of the process and of its descendants. */
export function sumOfTree(processes: Map<number, { parent: number; ticks: number }>, root: number): number {
  let sum = 0
  for (const [pid, { ticks }] of processes) {
    let at: number | undefined = pid
    while (at && at !== root) at = processes.get(at)?.parent
    if (at === root) sum += ticks
  }
  return sum
}
