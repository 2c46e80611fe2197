import ELK, { type ElkNode } from 'elkjs/lib/elk-api.js'
import workerUrl from 'elkjs/lib/elk-worker.min.js?url'
import type { GraphStep, WorkflowGraph } from '~/designer/workflow_graph'

export type Point = { x: number; y: number }

export type GraphLayout = {
  /** Of all of it, labels and detours too. */
  size: { width: number; height: number }
  states: Map<string, Point>
  steps: Map<string, { points: Point[]; label: Point }>
}

/** Pixels of a state and of a transition's label. */
export const STATE_SIZE = { width: 164, height: 62 }
const LABEL = { narrowest: 76, widest: 170, height: 28, letter: 7.5, rest: 30 }

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.layered.spacing.nodeNodeBetweenLayers': '20',
  // States come in the order work flows: what leads back is drawn back.
  'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.spacing.nodeNode': '36',
  'elk.spacing.edgeNode': '24',
  'elk.spacing.edgeEdge': '16',
  'elk.spacing.edgeLabel': '4',
  'elk.edgeLabels.inline': 'true',
}

let engine: InstanceType<typeof ELK> | undefined

/** Computed beside the page, so that typing never waits for it. */
export async function layoutGraph({ states, steps }: WorkflowGraph): Promise<GraphLayout> {
  engine ??= new ELK({ workerUrl })
  const laid: ElkNode = await engine.layout({
    id: 'workflow',
    layoutOptions: OPTIONS,
    children: states.map(({ id }) => ({ id, ...STATE_SIZE })),
    edges: steps.map((step) => ({
      id: step.id,
      sources: [step.from],
      targets: [step.to],
      labels: [{ text: step.title, ...labelSize(step) }],
    })),
  })
  const { width = 0, height = 0 } = laid
  return { size: { width, height }, states: positionsOf(laid), steps: waysOf(laid) }
}

export function labelSize({ title }: Pick<GraphStep, 'title'>) {
  const { narrowest, widest, height, letter, rest } = LABEL
  return { width: Math.min(widest, Math.max(narrowest, title.length * letter + rest)), height }
}

function positionsOf({ children = [] }: ElkNode) {
  return new Map(children.map(({ id, x = 0, y = 0 }) => [id, { x, y }]))
}

function waysOf({ edges = [] }: ElkNode) {
  return new Map(
    edges.map(({ id, sections = [], labels = [] }) => {
      const points = sections.flatMap(({ startPoint, bendPoints = [], endPoint }) => [
        startPoint,
        ...bendPoints,
        endPoint,
      ])
      const [{ x = 0, y = 0 } = {}] = labels
      return [id, { points, label: { x, y } }]
    })
  )
}
