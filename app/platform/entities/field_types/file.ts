import { attachmentType } from '#platform/entities/field_types/attachments'

export const file = attachmentType('file')
