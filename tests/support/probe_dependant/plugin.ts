import { definePlugin } from '#platform/plugins/define_plugin'

/** Needs the other one. */
export default definePlugin({
  id: 'probe_dependant',
  version: '1.0.0',
  engine: '^1.0',
  title: { en: 'Dependant', de: 'Abhängige' },
  summary: { en: 'Needs the probe.', de: 'Braucht die Probe.' },
  needs: { probe: { range: '^1.0' } },
})
