import { other } from '#policies/other_policy'

export const planted = other
