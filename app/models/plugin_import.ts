import { importExample } from '#models/import_example'
import type { ImportNoun, OwnColumn } from '#models/import_noun'
import { KeyedRecords } from '#models/keyed_import_records'
import { demandsOf } from '#models/model_demands'
import { ownReferences } from '#models/own_references'
import type { RegisteredNoun } from '#models/registered_noun'
import { SingleRecords } from '#models/single_import_records'
import { WorkImportStatus } from '#models/work_import_status'
import { WorkRecords } from '#models/work_import_records'
import type { WorkNoun } from '#models/work_noun'
import { definitionRegistry } from '#platform/definitions/definition_registry'
import type { Title } from '#platform/definitions/types'
import type { Entity } from '#platform/entities/entity'
import { E_NOT_FOUND } from '#platform/errors'
import type { Actor } from '#platform/events/actor'

/**
 * Whether rows of a file can be found again: what a workflow moves by a number of the program, the rest by one of its
 * own. What a workflow moves is written by the hundred: a model that has to be asked row by row is not.
 */
export function isImportable({ number, workflow, model }: RegisteredNoun) {
  if (number === undefined || workflow !== (number.prefix !== undefined)) return false
  return !workflow || demandsOf(model!) !== 'each'
}

/**
 * Records of a plugin's noun from a file: a row whose number is known changes what is there, any other adds a
 * record. Where the program gives the numbers, a new row has none. @throws E_NOT_FOUND without such a column
 */
export async function pluginImport(known: RegisteredNoun): Promise<ImportNoun> {
  if (!known.number || !isImportable(known)) throw new E_NOT_FOUND()
  const { noun, workflow, number } = known
  const entity = await definitionRegistry.entity(known.entity)
  const told = workflow ? [number.column, 'status'] : []
  return {
    name: noun,
    entity: entity.key,
    key: number.column,
    keyed: !workflow,
    placed: entity.field('facility_id') !== undefined,
    own: told.map((path) => ownColumn(entity, path)),
    references: await ownReferences(entity),
    synonyms: {},
    noise: entity.key.split('_'),
    example: { ...importExample(entity), ...(workflow && { [number.column]: '' }) },
    open: (by, { dryRun }) => (workflow ? workRecords(by, known) : keyedRecords(by, known, dryRun)),
  }
}

async function keyedRecords(by: Actor, known: RegisteredNoun, dryRun: boolean) {
  return demandsOf(known.model!) === 'each'
    ? new SingleRecords(by, known, dryRun)
    : new KeyedRecords(by, known)
}

async function workRecords(by: Actor, { noun, entity, number }: RegisteredNoun) {
  const work: WorkNoun = {
    noun,
    entity,
    number: number!.column,
    prefix: number!.prefix!,
    kept: {},
    unknownNumber: 'does not exist: leave the number of a new record empty',
    outOfReach: 'is where your role may not create a record',
  }
  return new WorkRecords(by, work, await WorkImportStatus.of(by, work))
}

function ownColumn(entity: Entity, path: string): OwnColumn {
  const title: Title = entity.field(path)?.schema.title ?? path
  return { path, title }
}
