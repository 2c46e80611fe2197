/** The id of a field's place in a form, for the links of the error summary. */
export function anchorOf(path: string) {
  return `field-${path.replace(/[^\w]+/g, '-')}`
}
