import { subscribe } from 'node:diagnostics_channel'
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { BlockList, isIP } from 'node:net'

type ForwardingSettings = { trusted: readonly string[]; site: URL | null }

/**
 * Rewrites the X-Forwarded-* headers of every request of this process, since Next believes any sender. It
 * does so when Node announces the request, before Next reads the headers.
 */
export function sanitizeForwardedHeaders({ trusted, site }: ForwardingSettings): void {
  const isTrusted = trustedProxyMatcher(trusted)
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage }
    sanitizeHeaders(request.headers, request.socket.remoteAddress, isTrusted, site)
    replaceRawHeaders(request)
  })
}

const forwarding = /^(x-forwarded-(for|host|proto|port)|forwarded)$/i

/** The REST listener reads some headers as they came: there stands the same. */
function replaceRawHeaders({ headers, rawHeaders }: Pick<IncomingMessage, 'headers' | 'rawHeaders'>) {
  for (let at = rawHeaders.length - 2; at >= 0; at -= 2)
    if (forwarding.test(rawHeaders[at] ?? '')) rawHeaders.splice(at, 2)
  for (const [name, value] of Object.entries(headers))
    if (forwarding.test(name) && value !== undefined) rawHeaders.push(name, String(value))
}

/** The headers of a trusted proxy with the client's address; for anybody else the socket's address alone. */
export function sanitizeHeaders(
  headers: IncomingHttpHeaders,
  peer: string | undefined,
  isTrusted: (address: string) => boolean,
  site: URL | null,
): void {
  const from = peer && toPlainAddress(peer)
  const chain = String(headers['x-forwarded-for'] ?? '').split(',')
  delete headers['x-forwarded-for']
  if (from && isTrusted(from)) {
    const client = chain
      .map((one) => toPlainAddress(one.trim()))
      .findLast((one) => isIP(one) && !isTrusted(one))
    headers['x-forwarded-for'] = client ?? from
    return
  }
  if (from) headers['x-forwarded-for'] = from
  for (const name of ['x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port', 'forwarded'])
    delete headers[name]
  // Restores the host that a proxy has changed; no browser lets another site send this origin.
  if (site && headers.origin === site.origin) headers['x-forwarded-host'] = site.host
}

/** Returns a test for the addresses of these proxies, given as addresses or networks (10.0.0.0/8). */
export function trustedProxyMatcher(proxies: readonly string[]): (address: string) => boolean {
  const list = new BlockList()
  for (const proxy of proxies) {
    const [address = '', prefix] = proxy.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    if (prefix) list.addSubnet(address, Number(prefix), family)
    else list.addAddress(address, family)
  }
  return (address) => list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
}

/** Turns an IPv4-mapped IPv6 address into its IPv4 address. */
function toPlainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '')
}

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
