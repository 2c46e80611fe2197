import { nothing } from '#mails/nowhere'

export const planted = nothing
