import env from '#start/env'

/** Reads /metrics from elsewhere than this machine: `Authorization: Bearer …`. Without it only loopback may. */
export const metricsToken = env.get('METRICS_TOKEN')
