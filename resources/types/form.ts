import type { DefinitionDocument, DefinitionProperty, LocalText } from '~/types/definition'
import type { Effect } from '~/types/workflow'

/** How an item is asked, beside what its property says. */
export type FormItem = {
  field: string
  as?: 'segmented' | 'select' | 'radio' | 'input' | 'textarea' | 'checkbox'
  /** Which answers flag or fail it. */
  result?: { flag?: (string | boolean)[]; fail?: (string | boolean)[] }
  show?: string
  help?: LocalText
}

export type FormSectionPart = { section: LocalText; items: FormItem[]; show?: string }

export type OnFail = Effect & { mode?: 'none' | 'prompt' | 'auto' }

export type FormDocument = DefinitionDocument & {
  title: LocalText
  mode: 'form' | 'checklist'
  schema: { type: 'object'; properties: Record<string, DefinitionProperty>; required?: string[] }
  layout: FormSectionPart[]
  on_fail?: OnFail[]
}
