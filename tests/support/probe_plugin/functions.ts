import type { PluginFunction } from '#platform/plugins/plugin'

const functions: Record<string, PluginFunction> = {
  probe_doubled: {
    signature: 'probe_doubled(double): double',
    title: { en: 'Twice a number', de: 'Das Doppelte einer Zahl' },
    run: ([value]) => Number(value) * 2,
  },
}

export default functions
