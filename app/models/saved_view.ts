import { column } from '@adonisjs/lucid/orm'
import { DateTime } from 'luxon'
import { v7 } from 'uuid'
import type { Principal } from '#models/principal'
import { roleViews } from '#models/role_views'
import { viewRows } from '#models/view_rows'
import { viewDocument, type ViewDocument, type ViewWish } from '#models/view_document'
import { E_FORBIDDEN, E_NOT_FOUND } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import { journal, type Changes } from '#platform/events/journal'
import { TenantModel } from '#platform/tenancy/tenant_model'

/** Whose permission a view for everybody takes: it is configuration like any other definition. */
const SHARING = 'publish_definitions'

/** A list as somebody keeps it: what it shows, of which records, in which order. */
export default class SavedView extends TenantModel {
  static table = 'views'

  @column()
  declare entity: string

  @column()
  declare title: string

  @column({ prepare: (value: object) => JSON.stringify(value) })
  declare document: ViewDocument

  @column()
  declare ownerId: string

  /** The pack it came with, and what the pack calls it; null for a view people made. */
  @column()
  declare pack: string | null

  @column()
  declare key: string | null

  /** What it is called by language, until somebody calls it otherwise. */
  @column({ prepare: (value: object | null) => value && JSON.stringify(value) })
  declare titles: Record<string, string> | null

  @column()
  declare isShared: boolean

  @column()
  declare rowVersion: number

  @column.dateTime({ autoCreate: true })
  declare createdAt: DateTime

  @column.dateTime({ autoCreate: true, autoUpdate: true })
  declare updatedAt: DateTime

  @column.dateTime()
  declare deletedAt: DateTime | null

  /**
   * One that somebody may open; `deleted` looks among what was deleted, `held` keeps others from changing it.
   * @throws E_NOT_FOUND
   */
  static async findFor(principal: Principal, id: string, { deleted = false, held = false } = {}) {
    const query = SavedView.query().where('id', id)
    if (held) query.forUpdate()
    const view = await (
      deleted ? query.whereNotNull('deleted_at') : query.whereNull('deleted_at')
    ).first()
    if (!view || (view.ownerId !== principal.id && !view.isShared)) throw new E_NOT_FOUND()
    return view
  }

  /** Keeps a list as it is. @throws E_FORBIDDEN when everybody shall see it and the role may not decide that */
  static async keep(entity: string, wish: ViewWish & { title: string }, by: Keeper) {
    if (wish.isShared || wish.firstFor) by.principal.authorize(SHARING)
    const view = new SavedView().fill({ entity, ownerId: by.principal.id, rowVersion: 1 })
    await view.store(wish)
    await view.journalAs('created', by.actor, { title: [null, view.title] })
    return view
  }

  /** @throws E_FORBIDDEN */
  async change(wish: ViewWish, by: Keeper) {
    this.assertChangeable(by.principal)
    const isOpening = wish.isShared !== undefined && wish.isShared !== this.isShared
    if (isOpening || wish.firstFor) by.principal.authorize(SHARING)
    const before = this.title
    this.rowVersion++
    await this.store(wish)
    const changes: Changes = before === this.title ? {} : { title: [before, this.title] }
    await this.journalAs('updated', by.actor, changes)
  }

  /** Soft, so that it can be undone. @throws E_FORBIDDEN */
  remove(by: Keeper) {
    return this.mark(DateTime.utc(), 'deleted', by)
  }

  /** @throws E_FORBIDDEN */
  restore(by: Keeper) {
    return this.mark(null, 'restored', by)
  }

  /** As JSON text. */
  toAnswer(principal: Principal) {
    return viewRows.find(this.id, principal)
  }

  private async mark(deletedAt: DateTime | null, action: string, { principal, actor }: Keeper) {
    this.assertChangeable(principal)
    this.deletedAt = deletedAt
    await this.save()
    await this.journalAs(action, actor)
  }

  /** A view that is private again opens nobody else's list. */
  private async store({ firstFor, ...wish }: ViewWish) {
    this.take(wish)
    await this.save()
    const roles = this.isShared ? firstFor : (firstFor ?? [])
    if (roles) await roleViews.give(this, roles)
  }

  private take({ title, isShared, ...list }: ViewWish) {
    if (title && title !== this.title) this.titles = null
    this.title = title ?? this.title
    this.isShared = isShared ?? this.isShared ?? false
    this.id ??= v7()
    this.document = viewDocument(this, list)
  }

  /** One's own; of what everybody has, whoever may decide what everybody has. */
  private assertChangeable(principal: Principal) {
    const isTheirs = this.ownerId === principal.id
    if (!isTheirs && !(this.isShared && principal.can(SHARING)))
      throw new E_FORBIDDEN('Only who made a view can change it: save it as one of your own')
  }

  private journalAs(action: string, by: Actor, changes: Changes = {}) {
    const payload = { entity: this.entity }
    journal([{ entity: 'view', recordId: this.id, action, changes, payload }], by)
  }
}

type Keeper = { principal: Principal; actor: Actor }
