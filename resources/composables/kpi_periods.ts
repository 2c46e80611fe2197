export const PERIODS = ['this_month', 'last_month', 'this_year', 'last_year', 'last_12'] as const
export type PeriodName = (typeof PERIODS)[number]

/** The days of a period as the API takes them, the second exclusive. @param today YYYY-MM-DD where the company is */
export function daysOf(period: PeriodName, today: string): { from: string; to: string } {
  const [year, month] = today.split('-').map(Number)
  switch (period) {
    case 'this_month':
      return { from: first(year, month), to: first(year, month + 1) }
    case 'last_month':
      return { from: first(year, month - 1), to: first(year, month) }
    case 'this_year':
      return { from: first(year, 1), to: first(year + 1, 1) }
    case 'last_year':
      return { from: first(year - 1, 1), to: first(year, 1) }
    case 'last_12':
      return { from: first(year, month - 11), to: first(year, month + 1) }
  }
}

/** The first of a month; those below one and above twelve are of the years beside it. */
function first(year: number, month: number) {
  return new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10)
}
