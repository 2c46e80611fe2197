type Words = (key: string) => string

export const words = (t: Words) => [t('probe_careless.nav.buckets'), t('probe_careless.gone')]
