/** Icon and tone of each result; the word always stands beside them. */
export const RESULT_LOOKS: Record<string, { icon: string; tone: string }> = {
  pass: { icon: 'i-lucide-circle-check', tone: 'text-success' },
  flag: { icon: 'i-lucide-triangle-alert', tone: 'text-warning' },
  fail: { icon: 'i-lucide-circle-x', tone: 'text-error' },
}
