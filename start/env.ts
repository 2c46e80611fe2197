import { Env } from '@adonisjs/core/env'

/** Every variable the product reads. `config/` alone imports this file. */
export default await Env.create(new URL('../', import.meta.url), {
  NODE_ENV: Env.schema.enum(['development', 'production', 'test'] as const),
  HOST: Env.schema.string({ format: 'host' }),
  PORT: Env.schema.number(),
  APP_KEY: Env.schema.secret(),
  APP_KEY_PREVIOUS: Env.schema.string.optional(),
  /** Wraps the data keys of the tenants, 32 characters or more; the previous ones, with commas between, still open. */
  MASTER_KEY: Env.schema.string.optional(),
  MASTER_KEY_PREVIOUS: Env.schema.string.optional(),
  /** The bare host that tenants live under: acme.<APP_DOMAIN>. */
  APP_DOMAIN: Env.schema.string(),
  /** How browsers reach us when a proxy stands in front, e.g. https://fieldrino.example. */
  APP_URL: Env.schema.string.optional({ format: 'url', tld: false }),
  LOG_LEVEL: Env.schema.enum.optional([
    'fatal',
    'error',
    'warn',
    'info',
    'debug',
    'trace',
  ] as const),
  STORAGE_PATH: Env.schema.string.optional(),
  TRUST_PROXY: Env.schema.boolean.optional(),
  /** Session cookies without Secure on a plain-http host that is not localhost. */
  INSECURE_COOKIES: Env.schema.boolean.optional(),

  DATABASE_URL: Env.schema.string(),
  DATABASE_APP_URL: Env.schema.string.optional(),
  DATABASE_LANDLORD_URL: Env.schema.string.optional(),
  DATABASE_QUEUE_URL: Env.schema.string.optional(),
  /** PgBouncer in transaction mode, without login or database: postgres://127.0.0.1:6432. */
  DATABASE_POOLER_URL: Env.schema.string.optional(),
  REDIS_URL: Env.schema.string.optional(),

  /** Milliseconds a client may take to send its headers, and a JSON body. */
  HTTP_HEADERS_TIMEOUT: Env.schema.number.optional(),
  HTTP_BODY_TIMEOUT: Env.schema.number.optional(),

  METRICS_TOKEN: Env.schema.string.optional(),
  QUEUE_PREFIX: Env.schema.string.optional(),
  /** Milliseconds after which the job of a dead worker is taken up again, and between looks for one. */
  JOB_LOCK_DURATION: Env.schema.number.optional(),
  JOB_STALLED_INTERVAL: Env.schema.number.optional(),

  /** Files go into a bucket of S3, or of what speaks like it; without these they stay under STORAGE_PATH. */
  S3_BUCKET: Env.schema.string.optional(),
  S3_REGION: Env.schema.string.optional(),
  S3_ENDPOINT: Env.schema.string.optional(),
  S3_ACCESS_KEY_ID: Env.schema.string.optional(),
  S3_SECRET_ACCESS_KEY: Env.schema.secret.optional(),
  S3_FORCE_PATH_STYLE: Env.schema.boolean.optional(),
  /** Megabytes a company may keep unless the landlord says otherwise. */
  FILE_QUOTA_MB: Env.schema.number.optional(),

  /** Raster tiles for maps, https://tiles.example/{z}/{x}/{y}.png, and whom to thank for them. */
  MAP_TILES_URL: Env.schema.string.optional(),
  MAP_TILES_ATTRIBUTION: Env.schema.string.optional(),

  /** Private hosts that webhooks may call all the same, by comma. */
  OUTBOUND_ALLOW: Env.schema.string.optional(),

  /** Plugins beside those of config/plugins.ts, by comma: names of npm packages, and folders. */
  PLUGIN_PACKAGES: Env.schema.string.optional(),
  PLUGIN_PATHS: Env.schema.string.optional(),

  SMTP_URL: Env.schema.string.optional(),
  MAIL_FROM: Env.schema.string.optional(),

  RATE_USER_PER_MINUTE: Env.schema.number.optional(),
  RATE_TENANT_PER_MINUTE: Env.schema.number.optional(),
  RATE_BURST: Env.schema.number.optional(),
  RATE_LOGIN_PER_ACCOUNT: Env.schema.number.optional(),
  RATE_LOGIN_PER_IP: Env.schema.number.optional(),
  RATE_REGISTER_PER_IP: Env.schema.number.optional(),
  RATE_AUTOMATION_RUNS: Env.schema.number.optional(),
  RATE_HOOK_CALLS: Env.schema.number.optional(),
  RATE_RESET_PER_ACCOUNT: Env.schema.number.optional(),
})
