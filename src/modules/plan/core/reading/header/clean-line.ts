/** Tags, markdown marks and doubled spaces gone; words and punctuation as printed. */
export const cleanLine = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/<[^<>]{0,300}>/g, ' ')
    .replace(/[\u00ad\u200b\ufeff]/g, '')
    .replace(/\\([*_#.-])/g, '$1')
    .replace(/\*+/g, '')
    .replace(/^\s*#{1,6}\s/, '')
    .replace(/\s+/g, ' ')
    .trim()
