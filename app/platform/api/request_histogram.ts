export type RequestLabels = { method: string; route: string; status: number }

/** Upper bounds in seconds. */
const BOUNDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]

type Series = { buckets: number[]; sum: number; count: number }

/** How long requests take, by method, route pattern and status, in the shape Prometheus reads. */
export class RequestHistogram {
  private series = new Map<string, Series>()

  observe({ method, route, status }: RequestLabels, seconds: number) {
    const labels = `method="${method}",route="${route}",status="${status}"`
    const series = this.series.get(labels) ?? { buckets: BOUNDS.map(() => 0), sum: 0, count: 0 }
    const bucket = BOUNDS.findIndex((bound) => seconds <= bound)
    if (bucket >= 0) series.buckets[bucket]++
    series.sum += seconds
    series.count++
    this.series.set(labels, series)
  }

  /** Prometheus text; buckets are cumulative there. */
  lines(name: string): string[] {
    return [...this.series].flatMap(([labels, { buckets, sum, count }]) => {
      let below = 0
      return [
        ...buckets.map(
          (inside, at) => `${name}_bucket{${labels},le="${BOUNDS[at]}"} ${(below += inside)}`
        ),
        `${name}_bucket{${labels},le="+Inf"} ${count}`,
        `${name}_sum{${labels}} ${sum}`,
        `${name}_count{${labels}} ${count}`,
      ]
    })
  }
}

export const requestHistogram = new RequestHistogram()
