import env from '#start/env'
import { s3Settings } from '#platform/files/s3_settings'

/** The bucket files are kept in; null keeps them on the local disk. */
export const bucket = s3Settings({
  bucket: env.get('S3_BUCKET'),
  region: env.get('S3_REGION'),
  endpoint: env.get('S3_ENDPOINT'),
  accessKeyId: env.get('S3_ACCESS_KEY_ID'),
  secretAccessKey: env.get('S3_SECRET_ACCESS_KEY')?.release(),
  forcePathStyle: env.get('S3_FORCE_PATH_STYLE'),
})

/** Milliseconds to reach the bucket, and for one answer: less than a transaction may stand idle. */
export const bucketPatience = { connectionTimeout: 2_000, requestTimeout: 5_000 }

/** Where browsers send files to themselves, for the content security policy. */
export const bucketOrigins = bucket ? originsOf(bucket) : []

/** Bytes a company may keep unless the landlord says otherwise: `node ace tenants:quota`. */
export const fileQuota = env.get('FILE_QUOTA_MB', 10_240) * 1024 * 1024

function originsOf({ bucket: name, region, endpoint, forcePathStyle }: NonNullable<typeof bucket>) {
  const { protocol, host } = new URL(endpoint ?? `https://s3.${region}.amazonaws.com`)
  return [`${protocol}//${forcePathStyle ? host : `${name}.${host}`}`]
}
