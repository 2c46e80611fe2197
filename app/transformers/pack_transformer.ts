import { BaseTransformer } from '@adonisjs/core/transformers'
import { titleText } from '#platform/definitions/title_text'
import type { Definition, EntityDefinition } from '#platform/definitions/types'
import { InstalledPack } from '#platform/packs/installed_pack'
import type { Pack } from '#platform/packs/pack'
import type { PackView } from '#platform/packs/pack_views'
import { packShelf } from '#platform/packs/pack_shelf'

type Shelved = { pack: Pack; row?: InstalledPack }

/** A pack as the tenant may have it. */
export default class PackTransformer extends BaseTransformer<Shelved> {
  static async all(locale: string) {
    const rows = await InstalledPack.all()
    return packShelf.all().map((pack) => {
      const row = rows.find(({ key, isInstalled }) => isInstalled && key === pack.key)
      return new PackTransformer({ pack, row }, locale).toObject()
    })
  }

  static async one(pack: Pack, locale: string) {
    const row = await InstalledPack.of(pack.key)
    return new PackTransformer({ pack, row: row?.isInstalled ? row : undefined }, locale).whole()
  }

  constructor(
    shelved: Shelved,
    private readonly locale: string
  ) {
    super(shelved)
  }

  toObject() {
    const { pack, row } = this.resource
    const { key, version, title, description, icon } = pack.manifest
    return {
      key,
      version,
      title: titleText(title, this.locale, key),
      description: titleText(description, this.locale),
      icon,
      installed_version: row?.version ?? null,
      installed_at: row?.createdAt.toUTC().toISO() ?? null,
      has_upgrade: row !== undefined && pack.isAbove(row.version),
      counts: this.counts(),
    }
  }

  /** With what is in it. */
  whole() {
    const { documents, views } = this.resource.pack
    return {
      ...this.toObject(),
      definitions: [...documents, ...views].map((one) => this.told(one)),
    }
  }

  private counts(): Record<string, number> {
    const { documents, views } = this.resource.pack
    const byKind = Map.groupBy([...documents, ...views], ({ kind }) => kind as string)
    return Object.fromEntries([...byKind].map(([kind, all]) => [kind, all.length]))
  }

  private told(document: Definition | PackView) {
    const { kind, key, title } = document
    const { description, icon, schema } = document as Partial<EntityDefinition>
    return {
      kind,
      key,
      title: titleText(title, this.locale, key),
      description: description ? titleText(description, this.locale) : null,
      icon: icon ?? null,
      field_count: Object.keys(schema?.properties ?? {}).length,
    }
  }
}
