import logger from '@adonisjs/core/services/logger'
import { bucket } from '#config/files'
import { E_S3_SETTINGS } from '#platform/errors'
import { pingFiles } from '#platform/files/file_store'

/** What the bucket says when not it is at fault but our settings. */
const REMEDIES: Record<string, string> = {
  NoSuchBucket: 'does not exist: create it, or mend S3_BUCKET and S3_REGION',
  AccessDenied: 'is closed to us: the key needs to list, read, write and delete in it',
  InvalidAccessKeyId: 'does not know our key: mend S3_ACCESS_KEY_ID',
  SignatureDoesNotMatch: 'does not accept our key: mend S3_SECRET_ACCESS_KEY',
  PermanentRedirect: 'lives in another region: mend S3_REGION or S3_ENDPOINT',
  AuthorizationHeaderMalformed: 'lives in another region: mend S3_REGION',
}

/**
 * Whoever works on files asks first whether the bucket takes them. One that does not answer is waited for:
 * requests that need it are told to come back. @throws E_S3_SETTINGS
 */
export async function assertBucketFits() {
  if (!bucket) return
  try {
    await pingFiles()
  } catch (error) {
    const { name, message } = error as Error
    if (REMEDIES[name]) throw new E_S3_SETTINGS(`The bucket ${bucket.bucket} ${REMEDIES[name]}`)
    logger.warn(`The bucket ${bucket.bucket} does not answer: ${message}`)
  }
}
