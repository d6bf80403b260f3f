/** A person's tabs in this process; whoever opens more loses the oldest. */
const maxTabs = 30

const tabsByPerson = new Map<string, Set<AbortController>>()

/** Counts a new tab in: `signal` tells when it has to go, `leave` says that it has gone. */
export function registerTab(personId: string): { signal: AbortSignal; leave: () => void } {
  const own = tabsByPerson.get(personId) ?? new Set()
  const tab = new AbortController()
  own.add(tab)
  tabsByPerson.set(personId, own)
  const [oldest] = own
  if (own.size > maxTabs) oldest?.abort()
  return {
    signal: tab.signal,
    leave: () => {
      own.delete(tab)
      if (own.size === 0 && tabsByPerson.get(personId) === own) tabsByPerson.delete(personId)
    },
  }
}
