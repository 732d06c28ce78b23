export const supportedExtensions = ['txt', 'md', 'tsv', 'csv'] as const

export type SupportedExtension = (typeof supportedExtensions)[number]

/** What stands behind the last dot, in lower case; '' when there is none. Folders in the name are ignored. */
export const extensionOf = (fileName: string): string => {
  const base = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
  const dot = base.lastIndexOf('.')
  return dot > 0 ? base.slice(dot + 1).toLowerCase() : ''
}

export const isSupported = (extension: string): extension is SupportedExtension =>
  (supportedExtensions as readonly string[]).includes(extension)
