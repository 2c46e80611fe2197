const DOTS: Record<string, string> = {
  primary: 'bg-primary',
  info: 'bg-info',
  success: 'bg-success',
  warning: 'bg-warning',
  error: 'bg-error',
  neutral: 'bg-(--ui-text-dimmed)',
}

/** What a choice may be coloured with. */
export const DOT_COLORS = Object.keys(DOTS)

/** The class of the dot before a coloured choice; null where the choice has no colour. */
export function dotOf(color?: string) {
  return color ? (DOTS[color] ?? DOTS.neutral) : null
}
