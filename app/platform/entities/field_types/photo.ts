import { attachmentType } from '#platform/entities/field_types/attachments'

export const photo = attachmentType('photo')
