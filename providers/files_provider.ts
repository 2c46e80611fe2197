import type { ApplicationService } from '@adonisjs/core/types'

/** A web process whose bucket is not what the settings say does not begin to serve. */
export default class FilesProvider {
  constructor(protected app: ApplicationService) {}

  async start() {
    if (this.app.getEnvironment() !== 'web') return
    const { assertBucketFits } = await import('#platform/files/assert_bucket_fits')
    await assertBucketFits()
  }
}
