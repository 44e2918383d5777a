// Compresses what is text once, at the best quality, for hosts that send files as they lie: NAME.br (RFC 7932) and
// NAME.gz (RFC 1952) beside each NAME.
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TEXT = /\.(css|html|js|json|svg|txt|wasm|webmanifest|xml)$/;
const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
const FORMATS = {
  br: (body) => promisify(brotliCompress)(body, { params: { [BROTLI_PARAM_QUALITY]: 11, [BROTLI_PARAM_SIZE_HINT]: body.length } }),
  gz: (body) => promisify(gzip)(body, { level: 9 }),
};

export async function compressFiles(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && TEXT.test(entry.name));
  await Promise.all(files.map((entry) => compressFile(join(entry.parentPath, entry.name))));
}

async function compressFile(file) {
  const body = await readFile(file);
  for (const [extension, compress] of Object.entries(FORMATS)) {
    const compressed = await compress(body);
    if (compressed.length < body.length) await writeFile(`${file}.${extension}`, compressed);
  }
}
