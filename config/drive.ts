import { defineConfig, services } from '@adonisjs/drive'
import type { InferDriveDisks } from '@adonisjs/drive/types'
import { storagePath } from '#config/app'

/** Local disk; every key is built from the tenant (app/models/stored_file.ts), so folders never mix. */
const driveConfig = defineConfig({
  default: 'fs',
  services: {
    fs: services.fs({ location: `${storagePath}/drive`, serveFiles: false, visibility: 'private' }),
  },
})

export default driveConfig

declare module '@adonisjs/drive/types' {
  export interface DriveDisks extends InferDriveDisks<typeof driveConfig> {}
}
