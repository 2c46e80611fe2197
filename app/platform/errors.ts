/** Every error the product answers or logs on purpose, by who is told. */
export { CatalogueError, type ErrorDetails } from '#platform/errors/catalogue_error'
export * from '#platform/errors/requests'
export * from '#platform/errors/outbound'
export * from '#platform/errors/operation'
export * from '#platform/errors/tenancy'
export * from '#platform/errors/secrets'
export * from '#platform/errors/plugins'
