import { lookup } from 'node:dns/promises'
import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** Why no answer came. */
type RequestError = 'address' | 'timeout' | 'name' | 'certificate' | 'connection'
export type RequestResult = { status: number } | { error: RequestError }

type RequestOptions = { timeoutMs: number; allowsLoopback: boolean }

/** The most bytes of an answer that are read. */
const maxAnswerBytes = 4096

/** Posts JSON once, to the very addresses that were checked; follows no redirect and keeps nothing of the answer. */
export async function postJson(
  url: URL,
  headers: Record<string, string>,
  body: string,
  { timeoutMs, allowsLoopback }: RequestOptions,
): Promise<RequestResult> {
  const signal = AbortSignal.timeout(timeoutMs)
  try {
    const hostname = url.hostname.replace(/^\[|\]$/g, '')
    const addresses = await Promise.race([lookup(hostname, { all: true }), rejectOnAbort(signal)])
    if (addresses.some(({ address }) => isRefusedAddress(address, allowsLoopback)))
      return { error: 'address' }
    return { status: await send(url, headers, body, signal, pinned(addresses)) }
  } catch (error) {
    return { error: signal.aborted ? 'timeout' : toRequestError(error) }
  }
}

function send(
  url: URL,
  headers: Record<string, string>,
  body: string,
  signal: AbortSignal,
  pinnedLookup: LookupFunction,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = url.protocol === 'https:' ? requestHttps : requestHttp
    const sent = request(url, {
      method: 'POST',
      agent: false,
      signal,
      lookup: pinnedLookup,
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'user-agent': 'Tashan',
        ...headers,
      },
    })
    sent.on('error', reject)
    sent.on('response', (answer) => {
      let bytes = 0
      answer.on('error', () => {})
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length
        if (bytes > maxAnswerBytes) answer.destroy()
      })
      resolve(answer.statusCode ?? 0)
    })
    sent.end(body)
  })
}

/** A name is not looked up a second time, as it might lead elsewhere then. */
function pinned(addresses: { address: string; family: number }[]): LookupFunction {
  return (_hostname, options, callback) => {
    const [first] = addresses
    if (options.all) callback(null, addresses)
    else callback(null, first?.address ?? '', first?.family)
  }
}

function rejectOnAbort(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}

function toRequestError(error: unknown): RequestError {
  const { code = '' } = error as { code?: string }
  if (code === 'ENOTFOUND' || code.startsWith('EAI_')) return 'name'
  return /CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS/.test(code) ? 'certificate' : 'connection'
}

/** Never a receiver: this network, link-local, metadata of cloud machines, multicast and reserved addresses. */
const refused = new BlockList()
refused.addSubnet('0.0.0.0', 8)
refused.addSubnet('169.254.0.0', 16)
refused.addAddress('100.100.100.200')
refused.addAddress('192.0.0.192')
refused.addSubnet('224.0.0.0', 3)
refused.addAddress('::', 'ipv6')
refused.addSubnet('fe80::', 10, 'ipv6')
refused.addSubnet('ff00::', 8, 'ipv6')
refused.addAddress('fd00:ec2::254', 'ipv6')
// IPv4 link-local behind NAT64.
refused.addSubnet('64:ff9b::a9fe:0', 112, 'ipv6')

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8)
loopback.addAddress('::1', 'ipv6')

/** Whether nothing may be sent to an IP address, in brackets or with a zone too; false for a name. */
export function isRefusedAddress(host: string, allowsLoopback: boolean): boolean {
  const address = host.replace(/^\[|\]$|%.*/g, '')
  const version = isIP(address)
  if (version === 0) return false
  const family = version === 6 ? 'ipv6' : 'ipv4'
  return refused.check(address, family) || (!allowsLoopback && loopback.check(address, family))
}
