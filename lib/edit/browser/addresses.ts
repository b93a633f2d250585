/** Ships to the browser. The addresses of the desk: the list, and a document in the editor. */

export const editAddress = (path: string) => `?${new URLSearchParams({ file: path })}`
export const listAddress = './'
export const changesAddress = '?changes'
