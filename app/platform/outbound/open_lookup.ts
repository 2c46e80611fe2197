import { lookup, type LookupAddress } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { outboundRules } from '#config/outbound'
import { E_OUTBOUND_REFUSED } from '#platform/errors'
import { isPrivateAddress } from '#platform/outbound/private_address'

/** @throws E_OUTBOUND_REFUSED for an address no tenant may have called; names are looked at when they resolve */
export function assertOpenUrl(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined
  const protocols = outboundRules.httpsOnly ? ['https:'] : ['https:', 'http:']
  if (!url || !protocols.includes(url.protocol))
    throw new E_OUTBOUND_REFUSED('The address must begin with https://')
  if (url.username || url.password)
    throw new E_OUTBOUND_REFUSED('The address must not hold a user or password')
  if (isIP(hostOf(url))) assertOpen(hostOf(url), [hostOf(url)])
  return url
}

/**
 * Resolves for the connection itself, so that what was looked at is what is called: a name that answers
 * otherwise the second time gains nothing.
 */
export const openLookup: LookupFunction = (host, options, done) => {
  lookup(host, { ...options, all: true }, (error, found) => {
    if (error) return done(error, [])
    try {
      assertOpen(
        host,
        found.map(({ address }) => address)
      )
    } catch (refused) {
      return done(refused as NodeJS.ErrnoException, [])
    }
    answer(found, options.all === true, done)
  })
}

function answer(found: LookupAddress[], all: boolean, done: Parameters<LookupFunction>[2]) {
  if (all) return done(null, found)
  done(null, found[0].address, found[0].family)
}

/** One private address among several is enough: the connection may take any of them. */
function assertOpen(host: string, addresses: string[]) {
  if (outboundRules.allowed.includes(host)) return
  if (addresses.some(isPrivateAddress))
    throw new E_OUTBOUND_REFUSED(`${host} leads into a private network, which is not called`)
}

function hostOf({ hostname }: URL) {
  return hostname.replace(/^\[|\]$/g, '')
}
