import { syntaxTree } from '@codemirror/language'
import type { EditorState } from '@codemirror/state'
import type { SyntaxNode } from '@lezer/common'

/** Where something stands in a JSON text, or is about to: a key of the object at `path`, or the value at it. */
export type JsonPlace = {
  kind: 'key' | 'value'
  path: string[]
  /** What is there already, quotes included; nothing where `from` is `to`. */
  from: number
  to: number
  /** Of a key: those beside it. */
  keys: string[]
}

const VALUES = ['Object', 'Array', 'String', 'Number', 'True', 'False', 'Null']

/** What is being written at a position; null between things, as behind a comma of an array that holds none. */
export function placeAt(state: EditorState, position: number): JsonPlace | null {
  const node = named(syntaxTree(state).resolveInner(position, -1))
  if (!node) return null
  const within = node.parent
  if (node.name === 'PropertyName') return key(state, node, objectOf(node))
  if (node.name === 'Object') return { ...key(state, node, node), from: position, to: position }
  if (node.name === 'Property') {
    if (position <= (node.firstChild?.to ?? 0)) return key(state, node.firstChild!, objectOf(node))
    return { kind: 'value', path: pathTo(state, node), from: position, to: position, keys: [] }
  }
  if (node.name === 'Array') {
    const at = children(node).filter((child) => child.to <= position).length
    const path = [...pathTo(state, node), String(at)]
    return { kind: 'value', path, from: position, to: position, keys: [] }
  }
  if (!within || !VALUES.includes(node.name)) return null
  return { kind: 'value', path: pathTo(state, node), from: node.from, to: node.to, keys: [] }
}

/** The path of a node's value: keys of objects and places in arrays. */
export function pathTo(state: EditorState, node: SyntaxNode): string[] {
  const path: string[] = []
  for (let one: SyntaxNode | null = node; one; one = one.parent) {
    if (one.name === 'Property') path.unshift(nameOf(state, one))
    const { parent } = one
    if (parent?.name === 'Array' && VALUES.includes(one.name)) {
      const { from } = one
      path.unshift(String(children(parent).findIndex((child) => child.from === from)))
    }
  }
  return path
}

/** The text of the value at a path, or of the nearest thing around it that is there. */
export function rangeOf(state: EditorState, path: string[]): { from: number; to: number } {
  let found = syntaxTree(state).topNode.firstChild
  for (const step of path) {
    const next = found && stepInto(state, found, step)
    if (!next) break
    found = next
  }
  const property = found?.parent?.name === 'Property' ? found.parent.firstChild : found
  if (!property) return { from: 0, to: 0 }
  const { from, to } = property
  // Of what goes over several lines the first says where it is.
  return { from, to: Math.min(to, state.doc.lineAt(from).to) }
}

function stepInto(state: EditorState, node: SyntaxNode, step: string): SyntaxNode | null {
  if (node.name === 'Array') return children(node)[Number(step)] ?? null
  const property = node.getChildren('Property').find((one) => nameOf(state, one) === step)
  return property ? (children(property)[0] ?? null) : null
}

function key(state: EditorState, { from, to }: SyntaxNode, object: SyntaxNode | null): JsonPlace {
  const others = object?.getChildren('Property').filter((one) => one.from !== from) ?? []
  const path = object ? pathTo(state, object) : []
  return { kind: 'key', path, from, to, keys: others.map((one) => nameOf(state, one)) }
}

/** Punctuation and mistakes stand for what they are in. */
function named(node: SyntaxNode | null): SyntaxNode | null {
  const known = ['PropertyName', 'Property', ...VALUES]
  let one = node
  while (one && !known.includes(one.name)) one = one.parent
  return one
}

function objectOf(node: SyntaxNode): SyntaxNode | null {
  let one: SyntaxNode | null = node.parent
  while (one && one.name !== 'Object') one = one.parent
  return one
}

function children(node: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = []
  for (let child = node.firstChild; child; child = child.nextSibling)
    if (VALUES.includes(child.name)) found.push(child)
  return found
}

function nameOf(state: EditorState, property: SyntaxNode): string {
  const name = property.getChild('PropertyName')
  return name ? unquoted(state.sliceDoc(name.from, name.to)) : ''
}

function unquoted(text: string): string {
  try {
    return JSON.parse(text)
  } catch {
    return text.replaceAll('"', '')
  }
}
