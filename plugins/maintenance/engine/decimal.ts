/** What sums of decimals are on paper: 0.1 + 0.2 is 0.3. */
export function decimal(value: number, places = 9): number {
  return Number(value.toFixed(places))
}
