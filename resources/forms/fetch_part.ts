import type { Component } from 'vue'
import { slots } from 'virtual:fieldrino/slots'
import { meet } from '~/i18n'
import { take } from '~/icons'

/** A plugin's component with its texts and icons; undefined for one that was not built. */
export async function fetchPart(name: string, plugin: string): Promise<Component | undefined> {
  const load = slots[name]
  return load && (await Promise.all([load(), meet(plugin), take(plugin)]))[0].default
}
