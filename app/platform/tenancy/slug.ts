const RESERVED = new Set(
  (
    'www api app admin root mail smtp imap ftp static assets cdn docs help support status blog billing login register ' +
    'signup logout auth oauth dev test staging demo-api landlord tenant tenants system public internal health metrics ' +
    'localhost fieldrino about pricing legal terms privacy security contact sales partner partners'
  ).split(' ')
)

const FORM = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

/** Why a slug cannot be had, in words for its owner; null when its form is fine. */
export function slugProblem(slug: string): string | null {
  if (slug.length < 3 || slug.length > 40) return 'must have 3 to 40 characters'
  if (!FORM.test(slug) || slug.startsWith('xn--')) {
    return 'must begin with a letter and hold only small letters, digits and single hyphens'
  }
  return RESERVED.has(slug) ? 'is reserved: choose another' : null
}

/** "Müller & Söhne GmbH" → "muller-sohne-gmbh"; never empty, never reserved. */
export function slugFrom(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '')
  return slugProblem(plain) === null ? plain : `${plain || 'company'}-co`.slice(0, 40)
}
