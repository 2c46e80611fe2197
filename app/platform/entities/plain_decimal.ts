/** One text per amount: `12.5000`, as a column of a fixed scale has it, and 12.5, as it is sent, are both `12.5`. */
export function plainDecimal(value: unknown): string {
  return String(value)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')
}

/** For columns of type `numeric`: what is the same amount is no change. */
export const decimalText = {
  consume: (value: unknown) =>
    value === null || value === undefined ? value : plainDecimal(value),
}
