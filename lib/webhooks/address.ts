import { BlockList, isIP } from 'node:net'

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
