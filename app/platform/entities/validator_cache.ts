import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js'
import type { FieldSchema } from '#platform/definitions/types'
import { DECLARED, FORMATS } from '#platform/entities/formats'
import { linearRegExp } from '#platform/entities/linear_regexp'
import { PatternBudget } from '#platform/entities/pattern_budget'
import { plainSchema } from '#platform/entities/plain_schema'

/** Says whether a value is valid, and of the last one that was not why. */
export type Validator = ((value: unknown) => boolean) & { errors: ErrorObject[] }

type Prepared = { hash: string; schema: object; size: number }

/** Some sixty entities as large as they may be. */
const CAPACITY = 3_000_000

/**
 * Compiled validators by content. One ajv per schema, because an ajv never frees what it compiled:
 * dropping the least recently used one frees all of it.
 */
export class ValidatorCache {
  readonly #validators: LRUCache<string, Validator>
  #prepared = new WeakMap<object, Prepared>()

  /** @param capacity characters of all schemas together; compiled they take some ten times as much */
  constructor(capacity = CAPACITY) {
    this.#validators = new LRUCache({ maxSize: capacity })
  }

  get size() {
    return this.#validators.size
  }

  /** The validator of a schema in the field dialect: hints dropped, objects closed, lists bounded. */
  get(schema: FieldSchema): Validator {
    return this.#find(this.#prepare(schema, plainSchema))
  }

  /** The validator of a plain JSON schema (our own meta-schemas), taken as it is. */
  compile(schema: object): Validator {
    return this.#find(this.#prepare(schema, (same) => same))
  }

  /** The same, which stops at the first mistake: thousands of them take a second to be told. */
  compileFirst(schema: object): Validator {
    const { hash, size } = this.#prepare(schema, (same) => same)
    return this.#find({ hash: `first ${hash}`, schema, size }, { allErrors: false })
  }

  /** Hashed once per object, so schemas are not to be changed after their first use. */
  #prepare<T extends object>(schema: T, plain: (schema: T) => object) {
    const known = this.#prepared.get(schema)
    if (known) return known
    const prepared = prepare(plain(schema))
    this.#prepared.set(schema, prepared)
    return prepared
  }

  #find({ hash, schema, size }: Prepared, options?: { allErrors: boolean }) {
    const known = this.#validators.get(hash)
    if (known) return known
    const fresh = compiled(schema, options)
    this.#validators.set(hash, fresh, { size })
    return fresh
  }
}

/** The cache of the process. */
export const validators = new ValidatorCache()

function prepare(schema: object): Prepared {
  const text = JSON.stringify(schema)
  const hash = createHash('sha256').update(text).digest('base64url')
  return { schema, hash, size: text.length }
}

/** One record is read without a pause: what its patterns cost together is bounded. */
function compiled(schema: object, options?: { allErrors: boolean }): Validator {
  const validate = newAjv(options).compile(schema)
  const validator = (value: unknown) => {
    const isValid = PatternBudget.matching.within(() => validate(value))
    validator.errors = validate.errors ?? []
    return isValid
  }
  validator.errors = [] as ErrorObject[]
  return validator
}

/** The gate is our meta-schema, so ajv need not compile its own for every instance. */
function newAjv({ allErrors } = { allErrors: true }) {
  return new Ajv2020({
    strict: true,
    strictRequired: false,
    strictTypes: false,
    allowUnionTypes: true,
    validateSchema: false,
    meta: false,
    addUsedSchema: false,
    allErrors,
    ownProperties: true,
    unicodeRegExp: false,
    multipleOfPrecision: 9,
    formats: { ...FORMATS, ...DECLARED },
    logger: false,
    code: { regExp: linearRegExp },
  })
}
