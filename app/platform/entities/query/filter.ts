import type { Field } from '#platform/entities/field'
import type { Operator } from '#platform/entities/field_types/field_type'
import { fieldExpression, sqlType, textExpression } from '#platform/entities/query/expression'
import { filterValue } from '#platform/entities/query/filter_value'
import { invalidQuery } from '#platform/entities/query/invalid_query'
import type { Comparands } from '#platform/entities/query/list_secrets'
import { likePattern } from '#platform/entities/query/like_pattern'
import type { FilterParameter } from '#platform/entities/query/parse_list_query'

const MAX_LIST = 100
const LISTS: ReadonlySet<Operator> = new Set(['in', 'nin', 'between'])
/** Operators that no row without a value passes. */
const EXCLUDES_NULL: ReadonlySet<Operator> = new Set([
  'eq',
  'gt',
  'gte',
  'lt',
  'lte',
  'in',
  'between',
  'contains',
  'starts_with',
])
/** One value of an encrypted field has several forms, so being equal is being one of them. */
const AMONG: Partial<Record<Operator, Operator>> = { eq: 'in', ne: 'nin' }
const SYMBOLS: Partial<Record<Operator, string>> = {
  eq: '=',
  ne: 'is distinct from',
  gt: '>',
  gte: '>=',
  lt: '<',
  lte: '<=',
}

/** One condition on one field: its text depends on `shape` only, its values are bindings. */
export class Filter {
  readonly bindings: readonly string[]
  /** Same shape, same SQL text. */
  readonly shape: string

  private constructor(
    readonly field: Field,
    readonly op: Operator,
    values: readonly string[]
  ) {
    this.bindings = op === 'is_null' ? [] : values
    this.shape = `${field.path} ${op} ${op === 'is_null' ? values[0] : values.length}`
  }

  /** @throws E_INVALID_QUERY */
  static from(field: Field, { path, op, value }: FilterParameter, comparands?: Comparands): Filter {
    const parameter = `filter[${path}][${op}]`
    if (!field.operators.includes(op)) throw invalidQuery(parameter, refusal(field, path))
    if (op === 'is_null') return new Filter(field, op, [truth(parameter, value)])
    const texts = LISTS.has(op) ? list(parameter, op, value) : [value]
    if (field.encrypted)
      return new Filter(
        field,
        AMONG[op] ?? op,
        texts.flatMap((text) => comparands!(field, text))
      )
    return new Filter(
      field,
      op,
      texts.map((text, index) => sqlValue(field, { path, op: boundOf(op, index), value: text }))
    )
  }

  get excludesNull() {
    return EXCLUDES_NULL.has(this.op) || this.shape.endsWith('is_null false')
  }

  get sql(): string {
    const left = fieldExpression(this.field)
    const right = `?::${sqlType(this.field)}`
    switch (this.op) {
      case 'in':
        return `${left} in (${this.#each(right)})`
      case 'nin':
        return `(${left} is null or ${left} not in (${this.#each(right)}))`
      case 'between':
        return `${left} between ${right} and ${right}`
      case 'is_null':
        return `${left} is ${this.shape.endsWith('true') ? '' : 'not '}null`
      case 'contains':
        return sqlType(this.field) === 'jsonb'
          ? `${left} @> ${right}`
          : `lower(${textExpression(this.field)}) like ?`
      case 'starts_with':
        return `lower(${textExpression(this.field)}) like ?`
      default:
        return `${left} ${SYMBOLS[this.op]} ${right}`
    }
  }

  #each(right: string) {
    return this.bindings.map(() => right).join(', ')
  }
}

function refusal({ encrypted, operators }: Field, path: string) {
  const known = operators.join(', ')
  return encrypted
    ? `"${path}" is encrypted and compares by one of: ${known}`
    : `"${path}" compares by one of: ${known}`
}

function sqlValue(field: Field, { path, op, value: text }: FilterParameter) {
  const checked = filterValue(field, op, text)
  if ('problem' in checked)
    throw invalidQuery(`filter[${path}]`, `filter[${path}] ${checked.problem}`)
  if (sqlType(field) === 'jsonb') return checked.value
  if (op === 'contains') return likePattern(text.toLowerCase(), 'anywhere')
  return op === 'starts_with' ? likePattern(text.toLowerCase(), 'start') : checked.value
}

/** `between` is two comparisons, and a bare day ends where the second does. */
function boundOf(op: Operator, index: number): Operator {
  if (op !== 'between') return op
  return index === 0 ? 'gte' : 'lte'
}

function list(parameter: string, op: Operator, value: string) {
  const texts = value.split(',').map((text) => text.trim())
  if (op === 'between' && texts.length !== 2)
    throw invalidQuery(parameter, `${parameter} needs two values: lowest,highest`)
  if (texts.length > MAX_LIST)
    throw invalidQuery(parameter, `${parameter} takes at most ${MAX_LIST} values`)
  return texts
}

function truth(parameter: string, value: string) {
  if (value === 'true' || value === 'false') return value
  throw invalidQuery(parameter, `${parameter} must be true or false`)
}
