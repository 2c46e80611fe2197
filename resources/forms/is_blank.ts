/** Nothing entered: false and 0 are answers. */
export function isBlank(value: unknown) {
  return (
    value === null || value === undefined || value === '' || (Array.isArray(value) && !value.length)
  )
}
