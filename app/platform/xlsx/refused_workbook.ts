import { E_UNSUPPORTED_MEDIA_TYPE } from '#platform/errors'

/** Why a file is not taken, as people who sent it need to know. */
export function refusedWorkbook(message: string) {
  return new E_UNSUPPORTED_MEDIA_TYPE(`The file ${message}`).withDetails({ file: [message] })
}
