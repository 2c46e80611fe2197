import { BlockList, isIP, isIPv6 } from 'node:net'

/** Addresses that lead into a machine, its network or its cloud: IANA's registries of special purpose. */
const SPECIAL_V4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
]
/** Of IPv6 only what is handed out for the world (2000::/3) may be called, without these. */
const SPECIAL_V6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']

const refused = listOf(SPECIAL_V4, 'ipv4')
const refusedV6 = listOf(SPECIAL_V6, 'ipv6')
const global = listOf(['2000::/3'], 'ipv6')

/** Whether an address, as a resolver answers it, is none of the open internet. */
export function isPrivateAddress(address: string): boolean {
  if (!isIP(address)) return true
  if (!isIPv6(address)) return refused.check(address, 'ipv4')
  return !global.check(address, 'ipv6') || refusedV6.check(address, 'ipv6')
}

function listOf(subnets: string[], family: 'ipv4' | 'ipv6') {
  const list = new BlockList()
  for (const subnet of subnets) {
    const [net, prefix] = subnet.split('/')
    list.addSubnet(net, Number(prefix), family)
  }
  return list
}
