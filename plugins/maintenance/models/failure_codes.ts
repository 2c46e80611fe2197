import { titleText } from '#platform/definitions/title_text'
import type { Title } from '#platform/definitions/types'
import { tenant } from '#platform/tenancy/tenant_scope'

type Row = {
  level: 'class' | 'problem' | 'cause' | 'remedy'
  code: string
  title: Title
  class: string | null
}
type Code = { code: string; title: string }

const CODES = `
  SELECT f.level, f.code, f.title, parent.code AS class FROM failure_codes f
  LEFT JOIN failure_codes parent ON parent.id = f.parent_id WHERE f.is_active ORDER BY f.level, f.title->>'en', f.id`

const CLASS = 'SELECT coalesce(failure_class, $2) AS code FROM equipment WHERE id = $1'

/** For what nobody has put in a class. */
const ANY = 'generic'

/** The words for what failed: which problems there are depends on the class, causes and remedies are everybody's. */
export class FailureCodes {
  constructor(private readonly locale: string) {}

  async ofClass(name: string) {
    const rows = await tenant.query<Row>(CODES)
    const classes = rows.filter(({ level }) => level === 'class')
    const known = classes.some(({ code }) => code === name) ? name : ANY
    const those = (level: Row['level']) => rows.filter((row) => row.level === level)
    return {
      class: known,
      classes: classes.map((row) => this.told(row)),
      problems: those('problem')
        .filter((row) => row.class === known)
        .map((row) => this.told(row)),
      causes: those('cause').map((row) => this.told(row)),
      remedies: those('remedy').map((row) => this.told(row)),
    }
  }

  async ofEquipment(id: string) {
    const [row] = await tenant.query<{ code: string }>(CLASS, [id, ANY])
    return this.ofClass(row?.code ?? ANY)
  }

  private told({ code, title }: Row): Code {
    return { code, title: titleText(title, this.locale, code) }
  }
}
