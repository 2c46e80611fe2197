/** `>=` and its like by a name that can be a key. */
export const OPERATORS: Record<string, string> = {
  '>': 'above',
  '>=': 'at_least',
  '<': 'below',
  '<=': 'at_most',
  '=': 'equal',
  '!=': 'unequal',
  'between': 'between',
  'increases_by': 'rises',
  'decreases_by': 'falls',
}
