import { isIP } from 'node:net'

/**
 * The key by which attempts are counted: the IPv4 address or the /64 network of IPv6. Null for loopback,
 * which everybody has behind a proxy that is not trusted.
 */
export function clientAddress(headers: Headers): string | null {
  const address = headers.get('x-forwarded-for')?.trim() ?? ''
  const family = isIP(address)
  if (family === 0 || address === '::1' || address.startsWith('127.')) return null
  return family === 4 ? address : `${network(address)}::/64`
}

function network(address: string): string {
  const [head = '', tail] = address.replace(/%.*$/, '').split('::')
  const first = head.split(':').filter(Boolean)
  const last = (tail ?? '').split(':').filter(Boolean)
  const zeros = tail === undefined ? 0 : 8 - first.length - last.length
  const groups = [...first, ...Array<string>(Math.max(0, zeros)).fill('0'), ...last]
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}
