import { provideDrag } from '~/composables/board_drag'
import type { FieldsDesk } from '~/composables/fields_desk'
import { placeOf, placeTaken } from '~/designer/entity_layout'

/** A row dragged to another place, or a kind from the palette to its first one. */
export function useFieldDrag(desk: FieldsDesk) {
  const { design } = desk

  provideDrag((source, target) => {
    const [what, name] = source.split(':')
    const place = placeAt(target)
    if (!place) return
    if (what === 'field') return desk.moveTo(name, placeTaken(design.sections, name, place))
    const kind = design.kinds.find(({ key, type }) => (key ?? type) === name)
    if (kind) void desk.add(kind, place)
  })

  /** Where the field dropped on stands, or the end of a section. */
  function placeAt(target: string) {
    const [what, name] = target.split(':')
    if (what === 'field') return placeOf(design.sections, name)
    const section = Number(name)
    return { section, at: design.sections[section].fields.length }
  }
}
