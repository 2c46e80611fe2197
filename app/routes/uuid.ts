/** An id in an address. The framework's own matcher takes any letter, which the database refuses as no UUID. */
export const UUID = {
  match: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  cast: (id: string) => id.toLowerCase(),
}
