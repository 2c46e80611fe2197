/** The version of the contract between FieldRino and its plugins: what `engine` of a manifest asks for. */
export const ENGINE = '1.0.0'
