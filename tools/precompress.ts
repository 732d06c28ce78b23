import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const COMPRESSIBLE = /\.(?:js|css|svg|json|txt|webmanifest)$/
const SMALLEST_WORTH_IT = 1024

/** Writes `.br` and `.gz` beside every text file under `folder`, so that the server never compresses a static file. */
export async function precompress(folder: string): Promise<number> {
  const files = await readdir(folder, { recursive: true })
  let written = 0
  for (const file of files) {
    if (!COMPRESSIBLE.test(file)) continue
    const path = join(folder, file)
    const bytes = await readFile(path)
    if (bytes.length < SMALLEST_WORTH_IT) continue
    const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }
    await writeFile(`${path}.br`, await promisify(brotliCompress)(bytes, brotli))
    await writeFile(`${path}.gz`, await promisify(gzip)(bytes, { level: 9 }))
    written += 1
  }
  return written
}
