import vine from '@vinejs/vine'

const DECIMAL = /^(-?)(\d{1,9})(\.\d{1,4})?$/

type Bounds = { from: 'any' | 'zero' | 'more' }

const within = vine.createRule<Bounds>((value, { from }, field) => {
  const text = String(value)
  const parts = DECIMAL.exec(text)
  if (!parts)
    return field.report(
      'must be a decimal number like 12.5, with at most four digits behind the point',
      'decimal',
      field
    )
  if (from === 'more' && (parts[1] || !/[1-9]/.test(text)))
    return field.report('must be more than 0', 'decimal', field)
  if (from === 'zero' && parts[1]) field.report('must be at least 0', 'decimal', field)
})

/** A plain decimal, sent as text or as a number and kept as text: it never becomes a float. */
function decimal(from: Bounds['from']) {
  return vine
    .string()
    .parse((value) => (typeof value === 'number' ? String(value) : value))
    .use(within({ from }))
}

/** How many, how much of it: more than nothing. */
export const quantity = () => decimal('more')

/** A price or cost, or a level that may be 0. */
export const amount = () => decimal('zero')

/** What is signed. */
export const signedQuantity = () => decimal('any')
