import type { Component } from 'vue'

/**
 * How one kind of value is entered and shown.
 * `input` takes `field` and a v-model; null means that the value is never typed in.
 * `value` takes `field`, `value`, `row` and `cell` (true in a list, where one line must do).
 */
export type Widget = {
  input: Component | null
  /** How it is added on the page of a record that holds files. */
  added?: Component
  value: Component
  /** Right-aligned with tabular numerals in lists. */
  numeric?: boolean
}

export type ValueProps<T> = {
  field: import('~/types/entity').FieldView
  value: T | null | undefined
  row?: import('~/types/entity').Row
  cell?: boolean
}

export type InputProps = { field: import('~/types/entity').FieldView; disabled?: boolean }
