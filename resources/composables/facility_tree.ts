import type { FacilityNode } from '~/types/equipment'

export type FacilityBranch = FacilityNode & { children: FacilityBranch[] }

/** Rows as a forest, by name; one whose parent the user may not see stands at the top. */
export function facilityTree(nodes: FacilityNode[]): FacilityBranch[] {
  const branches = new Map(
    nodes.map((node) => [node.id, { ...node, children: [] as FacilityBranch[] }])
  )
  const top: FacilityBranch[] = []
  for (const branch of branches.values()) {
    const siblings = branches.get(branch.parent_id ?? '')?.children ?? top
    siblings.push(branch)
  }
  for (const { children } of branches.values()) children.sort(byName)
  return top.sort(byName)
}

const byName = (a: FacilityNode, b: FacilityNode) =>
  a.name.localeCompare(b.name, undefined, { numeric: true })
