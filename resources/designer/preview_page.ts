const STYLE = `body{margin:16px;font:14px/1.5 ui-sans-serif,system-ui,sans-serif;color:#0f172a;overflow-wrap:anywhere}
table{border-collapse:collapse}th,td{padding:4px 12px 4px 0;text-align:left;vertical-align:top}th{font-weight:500;color:#475569}
a{color:#1d4ed8}`

/**
 * A mail as a page of its own, for a frame without rights: no script runs there, nothing is fetched, and its
 * links lead nowhere. Photos of a report are places: it is the PDF that shows them. The server has cleaned the markup already.
 */
export function previewPage(body: string, photo: string): string {
  const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? ''
  const policy = `default-src 'none'; img-src data:; style-src 'nonce-${nonce}'`
  return `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}"><style nonce="${nonce}">${STYLE}</style>${body.replace(/<img\b[^>]*>/g, `<small>▢ ${photo} </small>`)}`
}
