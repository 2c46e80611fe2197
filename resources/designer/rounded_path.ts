type Point = { x: number; y: number }

const RADIUS = 8
const HEAD = { long: 8, wide: 4 }

/** A way through points as SVG: its line with rounded corners, and the arrow's head at its end. */
export function roundedPath(points: Point[]): { line: string; head: string } {
  const corners = points.slice(1, -1).map((corner, at) => {
    const before = towards(corner, points[at], RADIUS)
    const after = towards(corner, points[at + 2], RADIUS)
    return `L${text(before)} Q${text(corner)} ${text(after)}`
  })
  const end = points.at(-1)!
  const foot = towards(end, points.at(-2)!, HEAD.long)
  const line = [`M${text(points[0])}`, ...corners, `L${text(foot)}`].join(' ')
  return { line, head: headOf(foot, end) }
}

function headOf(foot: Point, end: Point) {
  const length = Math.hypot(end.x - foot.x, end.y - foot.y) || 1
  const aside = {
    x: (-(end.y - foot.y) / length) * HEAD.wide,
    y: ((end.x - foot.x) / length) * HEAD.wide,
  }
  const left = { x: foot.x + aside.x, y: foot.y + aside.y }
  const right = { x: foot.x - aside.x, y: foot.y - aside.y }
  return `M${text(left)} L${text(end)} L${text(right)} Z`
}

/** From `from` a way towards `to`, at most half of it, so that two corners never cross. */
function towards(from: Point, to: Point, way: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const share = length ? Math.min(way, length / 2) / length : 0
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
}

function text({ x, y }: Point) {
  return `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`
}
