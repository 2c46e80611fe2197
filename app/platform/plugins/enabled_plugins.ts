const registered = new Set<string>()

/** Says at boot that a plugin is installed. @returns takes it back */
export function installPlugin(id: string) {
  registered.add(id)
  return () => void registered.delete(id)
}

/** The plugins whose contributions the tenant of the open unit has. */
export async function enabledPlugins(): Promise<ReadonlySet<string>> {
  return registered
}
