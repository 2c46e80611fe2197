import { defineConfig } from '@adonisjs/core/bodyparser'

/** Only multipart is the framework's: JSON is scanned before it is parsed (app/middleware/json_body_middleware.ts). */
export default defineConfig({
  allowedMethods: ['POST', 'PUT', 'PATCH', 'DELETE'],
  form: { convertEmptyStringsToNull: false, types: [] },
  json: { convertEmptyStringsToNull: false, types: [] },
  multipart: {
    autoProcess: true,
    convertEmptyStringsToNull: false,
    processManually: [],
    limit: '110mb',
    fieldsLimit: '1mb',
    types: ['multipart/form-data'],
  },
})
