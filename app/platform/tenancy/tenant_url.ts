import { appDomain, appUrl } from '#config/app'

/** The host a tenant's people open. */
export function tenantHost(slug: string) {
  return `${slug}.${appDomain}`
}

/** An absolute address at a tenant's own host: `https://acme.fieldrino.example/login`. */
export function tenantUrl(slug: string, path = '') {
  const { protocol, port } = new URL(appUrl)
  return `${protocol}//${tenantHost(slug)}${port ? `:${port}` : ''}${path}`
}
