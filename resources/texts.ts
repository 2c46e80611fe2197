/** Texts of screens that few people open, each area in files of its own. */
export type Area = 'designers' | 'administration'

const AREAS: Record<string, Area> = {
  definitions: 'designers',
  first_run: 'designers',
  packs: 'designers',
  audit: 'administration',
  docs: 'administration',
  imports: 'administration',
  kpis: 'administration',
  plugins: 'administration',
  roles: 'administration',
  security: 'administration',
  settings: 'administration',
  storage: 'administration',
  teams: 'administration',
  users: 'administration',
}

/** Whose texts a page needs beside those that every page has. */
export function areaOf(page: string): Area | undefined {
  return AREAS[page.split('/')[0]]
}

/** Whose page it is: of `maintenance::schedules/index` maintenance, of one of ours nobody's. */
export function pluginOf(page: string): string | undefined {
  return page.includes('::') ? page.split('::')[0] : undefined
}
