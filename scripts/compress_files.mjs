// Compresses what is text once, at the best quality, for hosts that send files as they lie: NAME.br (RFC 7932) and
// NAME.gz (RFC 1952) beside each NAME. The same file always gives the same bytes.
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Which files are worth it; pictures (PNG) are compressed already. */
export const TEXT = /\.(css|html|js|json|md|svg|txt|wasm|webmanifest|xml)$/;
const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
const FORMATS = {
  br: (body) => promisify(brotliCompress)(body, { params: { [BROTLI_PARAM_QUALITY]: 11, [BROTLI_PARAM_SIZE_HINT]: body.length } }),
  gz: async (body) => withoutSystem(await promisify(gzip)(body, { level: 9 })),
};
// The header's tenth byte names the system that wrote it; 255 is "unknown". (The time in it is 0 already.)
const withoutSystem = (gzipped) => gzipped.fill(255, 9, 10);

/** Of each text file in a folder and all below, where the copy is smaller. All at once: zlib has threads. */
export async function compressFiles(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && TEXT.test(entry.name));
  await Promise.all(files.map((entry) => compressFile(join(entry.parentPath, entry.name))));
}

async function compressFile(file) {
  const body = await readFile(file);
  const write = async ([extension, compress]) => {
    const compressed = await compress(body);
    if (compressed.length < body.length) await writeFile(`${file}.${extension}`, compressed);
  };
  await Promise.all(Object.entries(FORMATS).map(write));
}
