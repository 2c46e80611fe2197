import { E_S3_SETTINGS } from '#platform/errors'

/** As the environment gives them (start/env.ts). */
type Given = {
  bucket?: string
  region?: string
  endpoint?: string
  accessKeyId?: string
  secretAccessKey?: string
  forcePathStyle?: boolean
}

export type S3Settings = {
  bucket: string
  region: string
  endpoint?: string
  forcePathStyle: boolean
  /** Without them the SDK looks where it always looks: the role of the machine, its profile. */
  credentials?: { accessKeyId: string; secretAccessKey: string }
}

const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/

/** What S3_… asks for; null where nothing does, and files stay on the local disk. @throws E_S3_SETTINGS */
export function s3Settings(given: Given): S3Settings | null {
  if (Object.values(given).every((value) => value === undefined)) return null
  const { bucket, endpoint, forcePathStyle = endpoint !== undefined } = given
  if (!bucket)
    throw refused('S3_BUCKET is missing: name the bucket, or remove every S3_… to keep files here')
  if (!BUCKET.test(bucket))
    throw refused(`S3_BUCKET is "${bucket}", which no bucket can be called: 3 to 63 of a-z 0-9 . -`)
  if (endpoint !== undefined && !isAddress(endpoint))
    throw refused(`S3_ENDPOINT is "${endpoint}": write an address like https://s3.example.com`)
  return {
    bucket,
    endpoint,
    forcePathStyle,
    region: regionOf(given),
    credentials: credentialsOf(given),
  }
}

/** Servers that are not AWS sign with any region, most expect this one. */
function regionOf({ region, endpoint }: Given) {
  if (region) return region
  if (endpoint) return 'us-east-1'
  throw refused('S3_REGION is missing: AWS buckets live in one, like eu-central-1')
}

function credentialsOf({ accessKeyId, secretAccessKey }: Given) {
  if (accessKeyId && secretAccessKey) return { accessKeyId, secretAccessKey }
  if (!accessKeyId && !secretAccessKey) return undefined
  const missing = accessKeyId ? 'S3_SECRET_ACCESS_KEY' : 'S3_ACCESS_KEY_ID'
  throw refused(`${missing} is missing: give both keys, or none where the machine has a role`)
}

function isAddress(endpoint: string) {
  return URL.canParse(endpoint) && /^https?:$/.test(new URL(endpoint).protocol)
}

function refused(message: string) {
  return new E_S3_SETTINGS(message)
}
