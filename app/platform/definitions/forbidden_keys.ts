/** Keys that reach JavaScript's own machinery; no document and no record may hold them. */
export const FORBIDDEN_KEYS: ReadonlySet<string> = new Set([
  '__proto__',
  'constructor',
  'prototype',
])
