export const key = 'planted'
