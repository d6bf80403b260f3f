/** A person's tabs in this process; whoever opens more loses the oldest. */
const most = 30

const open = new Map<string, Set<AbortController>>()

/** Counts a new tab in: `signal` tells when it has to go, `leave` says that it has gone. */
export function admit(personId: string): { signal: AbortSignal; leave: () => void } {
  const own = open.get(personId) ?? new Set()
  const tab = new AbortController()
  own.add(tab)
  open.set(personId, own)
  const [oldest] = own
  if (own.size > most) oldest?.abort()
  return {
    signal: tab.signal,
    leave: () => {
      own.delete(tab)
      if (own.size === 0 && open.get(personId) === own) open.delete(personId)
    },
  }
}
