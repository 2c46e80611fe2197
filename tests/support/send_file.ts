/** Sends a file to the address it was announced for, as a client does who has nothing but the address. */
export function sendFile(url: string, content: string | Buffer<ArrayBuffer>) {
  return fetch(new URL(url, `http://${process.env.HOST}:${process.env.PORT}`), {
    method: 'PUT',
    headers: { 'Content-Type': 'text/plain' },
    body: content,
  })
}
