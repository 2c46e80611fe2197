import maintenance from '#plugins/maintenance/plugin'

export const allowed = maintenance
