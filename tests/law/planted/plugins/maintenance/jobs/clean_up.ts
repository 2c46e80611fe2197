import { key } from '#config/keys'

export const planted = key
