// Writes configurations for web servers into target/hosting/: make hosting
//   PUBLIC_URL=/some/folder/   where the site sits on its host
//   SITE_ROOT=/var/www/atlas   the folder on the server that holds it, at that path
//   SITE_URL=https://…         the host
import { mkdirSync, writeFileSync } from 'node:fs';
import { caddyfile } from './caddy.mjs';
import { nginxConfig } from './nginx.mjs';

const { PUBLIC_URL: base = '/', SITE_ROOT: root = '/var/www/atlas', SITE_URL = '' } = process.env;
const FOLDER = 'target/hosting';

mkdirSync(FOLDER, { recursive: true });
writeFileSync(`${FOLDER}/nginx.conf`, nginxConfig({ base, root }));
writeFileSync(`${FOLDER}/Caddyfile`, caddyfile({ base, root, site: SITE_URL || undefined }));
console.log(`${FOLDER}/nginx.conf and ${FOLDER}/Caddyfile are for an atlas in ${root}${base}; docs/hosting.md has the steps`);
