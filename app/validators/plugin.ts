import vine from '@vinejs/vine'

/** `?plan=true`: nothing is changed. */
export const pluginWish = vine.create({ plan: vine.boolean().optional() })
