import vine from '@vinejs/vine'

/** `page` and `page_size` of a list that is no entity's. */
export const pageValidator = vine.create({
  page: vine.number().withoutDecimals().min(1).optional(),
  page_size: vine
    .number()
    .withoutDecimals()
    .min(1)
    .optional()
    .transform((size) => Math.min(size, 100)),
})
