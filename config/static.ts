import { defineConfig } from '@adonisjs/static'

/** Built assets carry a hash in their name, so a browser never asks for them twice. */
export default defineConfig({
  enabled: true,
  etag: true,
  lastModified: true,
  dotFiles: 'ignore',
  immutable: true,
  maxAge: '1 year',
})
