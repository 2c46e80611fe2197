import { beforeUpdate, belongsTo, column } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { DateTime } from 'luxon'
import Role from '#models/role'
import { SecretToken } from '#models/secret_token'
import User from '#models/user'
import { E_NOT_FOUND, E_PRECONDITION_FAILED } from '#platform/errors'
import { TenantModel } from '#platform/tenancy/tenant_model'

/** Days an invitation can be accepted. */
const LIFETIME = 7

export default class Invitation extends TenantModel {
  @column()
  declare email: string

  @column()
  declare roleId: string

  @column({ serializeAs: null })
  declare tokenHash: string

  @column()
  declare invitedBy: string | null

  @column.dateTime()
  declare expiresAt: DateTime

  @column.dateTime()
  declare acceptedAt: DateTime | null

  @column()
  declare rowVersion: number

  @column.dateTime({ autoCreate: true })
  declare createdAt: DateTime

  @column.dateTime({ autoCreate: true, autoUpdate: true })
  declare updatedAt: DateTime

  @belongsTo(() => Role)
  declare role: BelongsTo<typeof Role>

  @belongsTo(() => User, { foreignKey: 'invitedBy' })
  declare inviter: BelongsTo<typeof User>

  @beforeUpdate()
  static nextVersion(invitation: Invitation) {
    invitation.rowVersion++
  }

  /** Those nobody has accepted yet, the latest first. */
  static open() {
    return Invitation.query()
      .whereNull('accepted_at')
      .preload('role')
      .preload('inviter')
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
  }

  /** @throws E_NOT_FOUND */
  static async locked(id: string): Promise<Invitation> {
    const invitation = await Invitation.query()
      .where('id', id)
      .whereNull('accepted_at')
      .forUpdate()
      .first()
    if (!invitation) throw new E_NOT_FOUND()
    await invitation.load('role')
    return invitation
  }

  /** The one a link belongs to, while it can be accepted. */
  static byToken(text: string) {
    return Invitation.query()
      .where('token_hash', SecretToken.hash(text))
      .whereNull('accepted_at')
      .where('expires_at', '>', DateTime.utc().toSQL())
  }

  get etag() {
    return `"${this.rowVersion}-${this.id.slice(-8)}"`
  }

  /** @throws E_PRECONDITION_FAILED when the caller saw another revision */
  assertMatches(ifMatch: string | undefined) {
    if (ifMatch && ifMatch !== '*' && ifMatch !== this.etag) throw new E_PRECONDITION_FAILED()
  }

  /** A new link, good for a week; the one before is worth nothing. @returns the text, which is stored nowhere */
  renewToken(): string {
    const token = new SecretToken()
    this.tokenHash = token.hash
    this.expiresAt = DateTime.utc().plus({ days: LIFETIME })
    return token.text
  }
}
