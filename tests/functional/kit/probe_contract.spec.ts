import { contractSuite } from '#tests/kit/contract_suite'
import probe from '#tests/support/probe_plugin/plugin'

contractSuite(probe, {
  open: ['probes.door'],
  scenarios: {
    'probes.index': ({ api }) => api.get('/probes/'),
    'probes.door': ({ api }) => api.get('/probe-door/'),
  },
})
