import { defineConfig, drivers } from '@adonisjs/core/encryption'
import env from '#start/env'

const previous = env.get('APP_KEY_PREVIOUS')

/** Cookies and signed links; the previous key still opens what it closed. */
const encryptionConfig = defineConfig({
  default: 'gcm',
  list: {
    gcm: drivers.aes256gcm({
      keys: [env.get('APP_KEY').release(), ...(previous ? [previous] : [])],
      id: 'gcm',
    }),
  },
})

export default encryptionConfig

declare module '@adonisjs/core/types' {
  export interface EncryptorsList extends InferEncryptors<typeof encryptionConfig> {}
}
