/** The name people gave a file, without what a header or a file system could misread. */
export function fileNameOf(name: string) {
  // eslint-disable-next-line no-control-regex -- control characters are what is taken out
  const plain = name.replace(/[\u0000-\u001f\u007f"\\/]+/g, '_').trim()
  return plain.slice(-200).toWellFormed() || 'file'
}
