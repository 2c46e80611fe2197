import { Inspections } from '#plugins/quality/contract/inspections'

export const planted = Inspections
