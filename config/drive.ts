import { defineConfig, services } from '@adonisjs/drive'
import type { InferDriveDisks } from '@adonisjs/drive/types'
import { storagePath } from '#config/app'
import { bucket, bucketPatience } from '#config/files'
import { localDisk } from '#platform/files/local_disk'

/** One store for all tenants; every key is built from the tenant (app/platform/files/file_store.ts). */
const driveConfig = defineConfig({
  default: 'files',
  services: {
    files: bucket
      ? services.s3({
          ...bucket,
          visibility: 'private',
          supportsACL: false,
          maxAttempts: 2,
          // Checksums of the SDK's own making are unknown to most servers that are not AWS.
          requestChecksumCalculation: 'WHEN_REQUIRED',
          responseChecksumValidation: 'WHEN_REQUIRED',
          requestHandler: { ...bucketPatience, throwOnRequestTimeout: true },
        })
      : () => localDisk(`${storagePath}/drive`),
  },
})

export default driveConfig

declare module '@adonisjs/drive/types' {
  export interface DriveDisks extends InferDriveDisks<typeof driveConfig> {}
}
