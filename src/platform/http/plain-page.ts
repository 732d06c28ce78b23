type PlainPage = {
  readonly lang: string
  readonly title: string
  readonly text: string
  readonly note: string
  /** Where to go on from here. */
  readonly link: { readonly href: string; readonly label: string }
  /** Address of the built stylesheet; the page reads well without it too. */
  readonly stylesheet: string | undefined
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (character) => escapes[character] ?? character)

/** A page without script, for answers that must work when the page machinery itself cannot be reached. */
export function plainPage(page: PlainPage): string {
  const [lang, title, text, note] = [page.lang, page.title, page.text, page.note].map(escapeHtml)
  const styles = page.stylesheet === undefined ? '' : `<link rel="stylesheet" href="${escapeHtml(page.stylesheet)}">`
  return `<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
${styles}
<title>${title}</title>
</head>
<body>
<main class="plain-main">
<div class="narrow stack gap-4">
<h1>${title}</h1>
<p>${text}</p>
<p class="small muted">${note}</p>
<div><a class="button" href="${escapeHtml(page.link.href)}">${escapeHtml(page.link.label)}</a></div>
</div>
</main>
</body>
</html>`
}
