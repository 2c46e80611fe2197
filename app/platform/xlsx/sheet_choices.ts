import { xmlText } from '#platform/xlsx/xml_text'

/** What Excel allows a list in a cell to have; with more it calls the file damaged. */
const MAX_LIST = 255
const LAST_ROW = 1_048_576

/** Lists to choose from in the cells below the header, by column; where a list cannot be written, none. */
export function sheetChoices(choices: string[][]): string {
  const lists = choices.flatMap((values, column) => listOf(values, columnName(column)))
  return lists.length
    ? `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`
    : ''
}

function listOf(values: string[], column: string): string[] {
  const text = values.join(',')
  const isWritable = text && text.length <= MAX_LIST && !values.some((value) => /[",]/.test(value))
  if (!isWritable) return []
  const range = `${column}2:${column}${LAST_ROW}`
  return [
    `<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${range}"><formula1>"${xmlText(text)}"</formula1></dataValidation>`,
  ]
}

/** 0 → A, 26 → AA. */
function columnName(index: number): string {
  const rest = index % 26
  const letter = String.fromCharCode(65 + rest)
  return index < 26 ? letter : columnName((index - rest) / 26 - 1) + letter
}
