type PlainPage = { readonly lang: string; readonly title: string; readonly text: string; readonly note?: string }

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (character) => escapes[character] ?? character)

/** A page without script and style, for answers that must work when the page machinery itself cannot be reached. */
export const plainPage = ({ lang, title, text, note }: PlainPage): string =>
  [
    `<!doctype html><html lang="${escapeHtml(lang)}"><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">',
    `<title>${escapeHtml(title)}</title><main><h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p>`,
    note === undefined ? '' : `<p><small>${escapeHtml(note)}</small></p>`,
    '</main></html>',
  ].join('')
