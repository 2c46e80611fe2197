/** Gives a file to whoever asked for it, under a name. */
export async function saveFile(response: Response, name: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
