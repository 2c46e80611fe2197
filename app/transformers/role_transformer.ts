import { BaseTransformer } from '@adonisjs/core/transformers'
import type Role from '#models/role'

export default class RoleTransformer extends BaseTransformer<Role> {
  toObject() {
    const { id, key, title, grants, isSystem, requiresSecondFactor, $extras } = this.resource
    const { createdAt, updatedAt, etag } = this.resource
    return {
      id,
      key,
      title,
      grants,
      is_system: isSystem,
      requires_second_factor: requiresSecondFactor,
      ...($extras.user_count !== undefined && { user_count: Number($extras.user_count) }),
      created_at: createdAt.toUTC().toISO(),
      updated_at: updatedAt.toUTC().toISO(),
      etag,
    }
  }

  /** What a picker needs. */
  forReference() {
    return this.pick(this.resource, ['id', 'key', 'title'])
  }
}
