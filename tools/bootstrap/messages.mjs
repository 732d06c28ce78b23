/**
 * What the bootstrap says. It runs before anything is installed, on the machine's own Node, which cannot read the
 * TypeScript files of src/locales; so these few sentences live here, in both languages.
 */
const messages = {
  id: {
    'node.too_old': 'Zona memerlukan Node 20.19 atau lebih baru; di komputer ini terpasang Node {version}.',
    'install.running': 'Memasang paket (sekali saja, sekitar satu menit) …',
    'install.failed': 'Pemasangan paket gagal: `npm ci` berakhir dengan kode {code}. Periksa jaringan, lalu coba lagi.',
    'node24.missing':
      'Node 24 untuk {platform} tidak ditemukan di antara paket npm. Pasang Node 24 atau lebih baru, lalu coba lagi.',
    'build.running': 'Menyiapkan halaman web …',
    'build.failed': 'Penyiapan halaman web gagal (kode {code}); lihat pesan di atas.',
    'chromium.installing': 'Memasang Chromium dari paket Debian untuk uji peramban …',
    'chromium.missing':
      'PERHATIAN: Chromium tidak ditemukan dan tidak dapat dipasang di sini. Uji peramban di e2e/journeys DILEWATI. ' +
      'Pasang Chromium atau isi CHROMIUM_PATH agar semua uji berjalan.',
    'servers.installing': 'Memasang dari paket Debian untuk uji banyak salinan: {names} …',
    'servers.missing':
      'PERHATIAN: {name} tidak ditemukan dan tidak dapat dipasang di sini. Uji yang memerlukannya DILEWATI. ' +
      'Pasang paket itu atau isi {variable} agar semua uji berjalan.',
  },
  en: {
    'node.too_old': 'Zona needs Node 20.19 or newer; this machine has Node {version}.',
    'install.running': 'Installing packages (once, about a minute) …',
    'install.failed': 'Installing packages failed: `npm ci` ended with code {code}. Check the network, then try again.',
    'node24.missing':
      'Node 24 for {platform} was not found among the npm packages. Install Node 24 or newer, then try again.',
    'build.running': 'Preparing the web pages …',
    'build.failed': 'Preparing the web pages failed (code {code}); see the messages above.',
    'chromium.installing': "Installing Chromium from Debian's package for the browser tests …",
    'chromium.missing':
      'ATTENTION: Chromium was not found and cannot be installed here. The browser tests in e2e/journeys are LEFT OUT. ' +
      'Install Chromium or set CHROMIUM_PATH to run all tests.',
    'servers.installing': "Installing from Debian's packages for the tests with many copies: {names} …",
    'servers.missing':
      'ATTENTION: {name} was not found and cannot be installed here. The tests that need it are LEFT OUT. ' +
      'Install that package or set {variable} to run all tests.',
  },
}

function language() {
  const wish = process.env.ZONA_LANG || process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || ''
  return /^en/i.test(wish) ? 'en' : 'id'
}

/** The sentence of a key in the language of the terminal, with `{name}` replaced. */
function sentence(key, values = {}) {
  return messages[language()][key].replace(/\{(\w+)\}/g, (_whole, name) => String(values[name]))
}

/** Progress goes to the error stream, so that a command's own output stays clean for pipes. */
export function say(key, values) {
  process.stderr.write(`${sentence(key, values)}\n`)
}

/** Ends the program with one clear sentence. */
export function giveUp(key, values) {
  say(key, values)
  process.exit(1)
}
