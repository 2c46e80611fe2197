/**
 * Register hook to process TypeScript files using @poppinss/ts-exec
 */
import '@poppinss/ts-exec'

/**
 * Import ace console entrypoint
 */
await import('./bin/console.js')
