import type { ApiClient, ApiRequest } from '@japa/api-client'

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'
type Headers = Record<string, string>

/** The API as one user of one tenant sees it: the headers of people.ts on every request. */
export class Api {
  constructor(
    private client: ApiClient,
    private headers: Headers
  ) {}

  send(
    method: Method,
    path: string,
    { body, headers = {} }: { body?: object; headers?: Headers } = {}
  ) {
    const request: ApiRequest = this.client[method](`/api/v1${path}`).headers({
      ...this.headers,
      ...headers,
    })
    return body ? request.json(body) : request
  }

  get(path: string, headers?: Headers) {
    return this.send('get', path, { headers })
  }

  post(path: string, body: object = {}, headers?: Headers) {
    return this.send('post', path, { body, headers })
  }

  patch(path: string, body: object, headers?: Headers) {
    return this.send('patch', path, { body, headers })
  }

  delete(path: string, headers?: Headers) {
    return this.send('delete', path, { headers })
  }

  /** Creates a record that the test needs to be there, and answers it. */
  async create(path: string, body: object) {
    const response = await this.post(path, body)
    response.assertStatus(201)
    return response.body().data
  }
}
