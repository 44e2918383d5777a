// The fonts of the pictures for shared links, as options for write_pages. They are used while building only; no page
// asks for a font. (SIL Open Font License: Charis SIL, akin to Charter, and Source Sans 3.)
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const { resolve } = createRequire(import.meta.url);
const family = (name, file) => resolve(`@expo-google-fonts/${name}/${file}`);

// For scripts that these lack: PREVIEW_FONTS names a folder with more of them.
export function fontOptions({ PREVIEW_FONTS: folder } = process.env) {
  const more = folder ? readdirSync(folder).filter((name) => /\.(otf|ttc|ttf)$/i.test(name)) : [];
  const fonts = [
    ['--serif', family('charis-sil', '700Bold/CharisSIL_700Bold.ttf')],
    ['--sans', family('source-sans-3', '400Regular/SourceSans3_400Regular.ttf')],
    ['--sans', family('source-sans-3', '600SemiBold/SourceSans3_600SemiBold.ttf')],
    ...more.sort().map((name) => ['--font', join(folder, name)]),
  ];
  return fonts.flat();
}
