/** Whether a field of this type holds a number that has bounds. */
export function isNumber(type: string): boolean {
  return ['integer', 'number', 'meter'].includes(type)
}
