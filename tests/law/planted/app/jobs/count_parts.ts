import { Part } from '#plugins/inventory/models/part'

export const planted = Part
